package io.gatehouse.inbox.comment;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is said in a case, for programs. */
@RestController
@RequestMapping("/api/v1/cases/{key}/comments")
class CommentApi {

  private final Comments comments;

  CommentApi(Comments comments) {
    this.comments = comments;
  }

  record NewComment(@Nullable String text) {}

  /** Oldest first; text is absent where it was erased. */
  record Said(List<Comment> items) {}

  @GetMapping
  Said list(@PathVariable String key, Principal reader) {
    return new Said(comments.of(key, reader.getName()));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void add(@PathVariable String key, @RequestBody NewComment comment, Principal who) {
    comments.add(key, null, who.getName(), comment.text());
  }
}
