using System.Diagnostics;
using System.Text.Json;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.Domain.Json;

namespace EmaPain.App.Tests.Telemetry;

public sealed class MessageTextTests
{
    private static readonly InboundMessage Message = new(new InboxKey("2026-01-05", "Incoming_1"));

    [Fact]
    public void Where_nothing_traces_a_message_lies_on_its_queue_as_before() => Assert.Equal(DomainJson.Write(Message), MessageText.Write(Message));

    [Fact]
    public void A_message_takes_the_trace_with_it()
    {
        using var span = new Activity("work").Start();
        var body = MessageText.Write(Message);
        Assert.Equal(Message, MessageText.Read<InboundMessage>(body));
        Assert.Equal((span.TraceId, span.SpanId), (MessageText.TraceOf(body).TraceId, MessageText.TraceOf(body).SpanId));
        Assert.Equal(DomainJson.Write(Message), MessageText.ContentOf(body));
    }

    [Fact]
    public void A_message_from_before_traces_is_read()
    {
        var body = DomainJson.Write(Message);
        Assert.Equal(Message, MessageText.Read<InboundMessage>(body));
        Assert.Equal(default, MessageText.TraceOf(body));
    }

    [Theory]
    [InlineData("""{"traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01","message":{"key":{"day":"2026-01-05","id":"Incoming_1"}}}""", true)]
    [InlineData("""{ "message": {"key":{"id":"Incoming_1","day":"2026-01-05"}}, "traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" }""", true)]
    [InlineData("""{"traceparent":"nonsense","message":{"key":{"day":"2026-01-05","id":"Incoming_1"}}}""", false)]
    [InlineData("""{"traceparent":"","message":{"key":{"day":"2026-01-05","id":"Incoming_1"}}}""", false)]
    public void A_trace_that_cannot_be_read_loses_no_message(string body, bool isTraced)
    {
        Assert.Equal(Message, MessageText.Read<InboundMessage>(body));
        Assert.Equal(isTraced, MessageText.TraceOf(body) != default);
    }

    [Theory]
    [InlineData("")]
    [InlineData("zebra")]
    [InlineData("""{"traceparent":"00-""")]
    [InlineData("[1]")]
    [InlineData("7")]
    [InlineData("""{"traceparent":7,"message":{}}""")]
    [InlineData("""{"traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}""")]
    [InlineData("""{"traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01","message":7}""")]
    public void What_is_no_message_is_refused_by_whoever_reads_it_and_by_nobody_before(string body)
    {
        _ = (MessageText.ContentOf(body), MessageText.TraceOf(body));
        Assert.Throws<JsonException>(() => MessageText.Read<InboundMessage>(body));
    }
}
