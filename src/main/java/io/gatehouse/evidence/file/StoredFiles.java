package io.gatehouse.evidence.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that people upload as evidence, kept in parts so that none is ever whole in memory. */
@Service
public class StoredFiles {

  public static final int LARGEST = 25 * 1024 * 1024;

  private static final Duration KEPT_UNUSED = Duration.ofDays(1);
  private static final int LONGEST_NAME = 200;

  private static final String COLUMNS =
      "select f.id, f.name, f.type, f.size, f.sha256, f.uploaded_by as by, f.at from stored_file f ";

  private final JdbcClient jdbc;
  private final FileParts parts;
  private final Clock clock;

  StoredFiles(JdbcClient jdbc, FileParts parts, Clock clock) {
    this.jdbc = jdbc;
    this.parts = parts;
    this.clock = clock;
  }

  /**
   * @param type what the sender says it is; the ending of the name and the content decide
   * @param by account of the uploader
   * @throws FileRefused when it is empty, too large, or of a kind that is not kept
   */
  @Transactional
  public StoredFile store(String name, String type, InputStream in, String by) {
    var plainName = plain(name);
    var kind =
        FileType.ofName(plainName)
            .orElseThrow(() -> refused("type", plainName, FileType.allowed()));
    var id = UUID.randomUUID().toString();
    var digest = sha256();
    var size =
        parts.write(id, new DigestInputStream(in, digest), first -> check(kind, plainName, first));
    var file =
        new StoredFile(
            id,
            plainName,
            kind.mime,
            size,
            HexFormat.of().formatHex(digest.digest()),
            by,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    jdbc.sql("insert into stored_file values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            file.id(),
            file.name(),
            file.type(),
            file.size(),
            file.sha256(),
            file.by(),
            file.at().atOffset(ZoneOffset.UTC))
        .update();
    return file;
  }

  private static void check(FileType kind, String name, byte[] first) {
    if (first.length == 0) {
      throw refused("empty", name);
    }
    if (!kind.fits(first)) {
      throw refused("content", name);
    }
  }

  private static FileRefused refused(String reason, Object... about) {
    return new FileRefused(HttpStatus.BAD_REQUEST, reason, about);
  }

  private static String plain(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var plain = last.replaceAll("[\\p{C}\"<>|:*?]", " ").strip();
    return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
  }

  public Optional<StoredFile> find(String id) {
    return jdbc.sql(COLUMNS + "where f.id = ?").param(id).query(StoredFile.class).optional();
  }

  /** Those of the ids that exist. */
  public List<StoredFile> find(List<String> ids) {
    return jdbc.sql(COLUMNS + "where f.id = any (?)")
        .param(ids.stream().filter(id -> id.indexOf(0) < 0).toArray(String[]::new))
        .query(StoredFile.class)
        .list();
  }

  /**
   * All of the ids, each once.
   *
   * @throws FileUnknown when one does not exist
   */
  public List<StoredFile> get(List<String> ids) {
    var found = find(ids).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
    return ids.stream()
        .distinct()
        .map(id -> Optional.ofNullable(found.get(id)).orElseThrow(() -> new FileUnknown(id)))
        .toList();
  }

  /** The files that are part of the case. */
  public List<StoredFile> ofCase(String caseKey) {
    return jdbc.sql(COLUMNS + "join evidence_file e on e.file_id = f.id where e.case_key = ?")
        .param(caseKey)
        .query(StoredFile.class)
        .list();
  }

  /** The keys of the cases that the file is part of: none before it is first used. */
  public Set<String> casesOf(String id) {
    return jdbc.sql(
            """
            select case_key from evidence_file where file_id = :id
            union select case_key from attached_file where file_id = :id and removed is null""")
        .param("id", id)
        .query(String.class)
        .set();
  }

  /** The caller closes it. */
  public InputStream content(String id) {
    return parts.read(id);
  }

  /** Whether the content still has the hash, in hexadecimal. */
  public boolean isAsStored(String id, String sha256) {
    var digest = sha256();
    try (var in = new DigestInputStream(content(id), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest()).equals(sha256);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Removes what nobody has used, or attached to anything, for a day. */
  @Transactional
  public int removeUnused() {
    var before = clock.instant().minus(KEPT_UNUSED).atOffset(ZoneOffset.UTC);
    jdbc.sql("delete from attached_file where removed < ?").param(before).update();
    return jdbc.sql(
            """
            delete from stored_file f where f.at < ?
              and not exists (select from evidence_file e where e.file_id = f.id)
              and not exists (select from attached_file a where a.file_id = f.id)""")
        .param(before)
        .update();
  }
}
