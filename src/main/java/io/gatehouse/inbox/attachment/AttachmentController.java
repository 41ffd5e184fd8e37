package io.gatehouse.inbox.attachment;

import io.gatehouse.evidence.file.FileRefused;
import io.gatehouse.inbox.TaskRefused;
import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes files on the page of a task; why one was refused stands beside the field. */
@Controller
class AttachmentController {

  private static final String BACK = "redirect:/tasks/{id}#attachments";

  private final AttachmentApi api;
  private final Attachments attachments;
  private final MessageSource messages;

  AttachmentController(AttachmentApi api, Attachments attachments, MessageSource messages) {
    this.api = api;
    this.attachments = attachments;
    this.messages = messages;
  }

  private interface Action {
    void run() throws IOException;
  }

  @PostMapping("/tasks/{id}/attachments")
  String add(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Principal who,
      RedirectAttributes flash,
      Locale locale)
      throws IOException {
    attempt(
        () -> {
          if (file == null || Objects.toString(file.getOriginalFilename(), "").isEmpty()) {
            throw AttachmentRefused.nothing();
          }
          api.add(id, file, who);
        },
        flash,
        locale);
    return BACK;
  }

  @PostMapping("/tasks/{id}/attachments/{file}/remove")
  String remove(
      @PathVariable String id,
      @PathVariable String file,
      Principal who,
      RedirectAttributes flash,
      Locale locale)
      throws IOException {
    attempt(
        () -> {
          Attachment gone = attachments.remove(id, file, who.getName());
          flash.addFlashAttribute(
              "attachmentRemoved",
              Map.of("id", gone.id(), "name", gone.name(), "taskId", gone.taskId()));
        },
        flash,
        locale);
    return BACK;
  }

  @PostMapping("/tasks/{id}/attachments/{file}/bring-back")
  String bringBack(
      @PathVariable String id,
      @PathVariable String file,
      Principal who,
      RedirectAttributes flash,
      Locale locale)
      throws IOException {
    attempt(() -> attachments.bringBack(id, file, who.getName()), flash, locale);
    return BACK;
  }

  private void attempt(Action action, RedirectAttributes flash, Locale locale) throws IOException {
    try {
      action.run();
    } catch (AttachmentRefused | FileRefused | TaskRefused e) {
      flash.addFlashAttribute("attachmentRefused", why(e, locale));
    }
  }

  private String why(ErrorResponseException refusal, Locale locale) {
    return Objects.requireNonNull(
        messages.getMessage(
            refusal.getDetailMessageCode(), refusal.getDetailMessageArguments(), locale));
  }
}
