package kz.tizilim.server.edge;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The deadline for the head of a request: its first line and its headers. A client that has begun
 * one has to finish it in time, however its bytes trickle; the idle time-out of the server begins
 * anew with each byte, and what {@link InFlight} watches begins with a whole head.
 *
 * <p>Netty finds this class by its file in {@code META-INF/services} and adds it to each connection
 * that it accepts.
 */
public final class HeadDeadline extends ChannelInitializerExtension {
  private static final String MILLIS = "tizilim.head-millis";
  private static final long USUAL_MILLIS = 20_000;

  /** Made by Netty. */
  public HeadDeadline() {}

  /** Lets Netty look for extensions, which it does once, when it is first used. */
  public static void switchOn() {
    System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
  }

  /** Sets the deadline of the connections from now on. */
  static void set(long millis) {
    System.setProperty(MILLIS, Long.toString(millis));
  }

  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    channel.pipeline().addFirst(new Bytes(Long.getLong(MILLIS, USUAL_MILLIS)));
  }

  /** Where a connection is. */
  private enum State {
    BETWEEN_REQUESTS,
    IN_HEAD,
    IN_BODY
  }

  /** Sees the bytes that come; all of a connection is done by one thread. */
  private static final class Bytes extends ChannelInboundHandlerAdapter {
    private final long millis;
    private State state = State.BETWEEN_REQUESTS;
    private boolean isFirst = true;
    private boolean isWatched;

    /** The number of heads that have begun, by which a deadline knows its own. */
    private long heads;

    Bytes(long millis) {
      this.millis = millis;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
      if (isFirst) {
        isFirst = false;
        watch(context);
      }
      if (isWatched && state == State.BETWEEN_REQUESTS) {
        state = State.IN_HEAD;
        heads++;
        expect(context, heads);
      }
      super.channelRead(context, message);
    }

    private void watch(ChannelHandlerContext context) {
      ChannelHandlerContext decoder = context.pipeline().context(HttpRequestDecoder.class);
      if (decoder != null) {
        context.pipeline().addAfter(decoder.name(), null, new Parts());
        isWatched = true;
      }
    }

    private void expect(ChannelHandlerContext context, long head) {
      ScheduledFuture<?> unused =
          context.executor().schedule(() -> look(context, head), millis, TimeUnit.MILLISECONDS);
    }

    private void look(ChannelHandlerContext context, long head) {
      if (state != State.IN_HEAD || head != heads) {
        return;
      }
      if (context.channel().config().isAutoRead()) {
        ChannelFuture unused = context.close();
      } else {
        expect(context, head); // the server does not read: it is busy with the request before
      }
    }

    /** Sees what the decoder made of them. */
    private final class Parts extends ChannelInboundHandlerAdapter {
      @Override
      public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpRequest) {
          state = State.IN_BODY;
        }
        if (message instanceof LastHttpContent) {
          state = State.BETWEEN_REQUESTS;
        }
        super.channelRead(context, message);
      }
    }
  }
}
