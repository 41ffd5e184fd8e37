package io.gatehouse.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that says what it is told to say to a command; else it takes everything. */
class ScriptedSmtp implements AutoCloseable {

  private final ServerSocket door;
  private final Map<String, String> replies;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  /**
   * @param replies to {@code MAIL RCPT DATA} and the like; to a message's end as {@code .}
   */
  ScriptedSmtp(Map<String, String> replies) throws IOException {
    this.replies = replies;
    this.door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    var thread = new Thread(this::serve, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return door.getLocalPort();
  }

  /** The lines that it was sent, of commands and of messages. */
  List<String> heard() {
    return heard;
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket caller = door.accept()) {
        answer(caller);
      } catch (IOException gone) {
        continue;
      }
    }
  }

  private void answer(Socket caller) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
    say(caller, "220 here");
    boolean message = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      heard.add(line);
      if (message && !line.equals(".")) {
        continue;
      }
      String command = line.split("[ :]", 2)[0];
      String reply = replies.getOrDefault(command, usual(command));
      message = reply.startsWith("354");
      say(caller, reply);
    }
  }

  private static String usual(String command) {
    return switch (command) {
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 fine";
    };
  }

  private static void say(Socket caller, String reply) throws IOException {
    OutputStream out = caller.getOutputStream();
    out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
