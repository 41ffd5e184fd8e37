package io.gatehouse.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The address of a register, and of what narrows it. */
public final class ListAddress {

  private final UriComponentsBuilder address;

  private ListAddress(String path) {
    address = UriComponentsBuilder.fromPath(path);
  }

  public static ListAddress of(String path) {
    return new ListAddress(path);
  }

  /**
   * @param value null where this narrows nothing
   */
  public ListAddress with(String name, @Nullable Object value) {
    if (value != null) {
      address.queryParam(name, UriUtils.encode(value.toString(), UTF_8));
    }
    return this;
  }

  @Override
  public String toString() {
    return address.build(true).toUriString();
  }
}
