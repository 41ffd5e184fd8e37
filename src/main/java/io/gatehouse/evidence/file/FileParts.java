package io.gatehouse.evidence.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contents of files in the database, a quarter of a mebibyte at a time. */
@Repository
class FileParts {

  private static final int PART = 256 * 1024;

  private final JdbcClient jdbc;

  FileParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param check sees the first part before anything is written
   * @return the size in bytes
   */
  long write(String id, InputStream in, Consumer<byte[]> check) {
    try {
      var bytes = in.readNBytes(PART);
      check.accept(bytes);
      long size = 0;
      for (var part = 0; bytes.length > 0; part++) {
        size += bytes.length;
        if (size > StoredFiles.LARGEST) {
          throw new FileRefused(
              HttpStatus.PAYLOAD_TOO_LARGE, "size", StoredFiles.LARGEST / 1024 / 1024);
        }
        jdbc.sql("insert into stored_file_part values (?, ?, ?)").params(id, part, bytes).update();
        bytes = in.readNBytes(PART);
      }
      return size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InputStream read(String id) {
    return new SequenceInputStream(
        new Enumeration<>() {
          private int part;
          private Optional<byte[]> next = find(id, 0);

          @Override
          public boolean hasMoreElements() {
            return next.isPresent();
          }

          @Override
          public InputStream nextElement() {
            var bytes = next.orElseThrow();
            next = find(id, ++part);
            return new ByteArrayInputStream(bytes);
          }
        });
  }

  private Optional<byte[]> find(String id, int part) {
    return jdbc.sql("select bytes from stored_file_part where file_id = ? and part = ?")
        .params(id, part)
        .query((row, number) -> row.getBytes(1))
        .optional();
  }
}
