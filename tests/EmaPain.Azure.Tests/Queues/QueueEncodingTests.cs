using System.Text;
using Azure;
using Azure.Storage.Queues;
using EmaPain.Azure.Tests.Storage;

namespace EmaPain.Azure.Tests.Queues;

[Collection(AzuriteCollection.Name)]
public sealed class QueueEncodingTests(AzuriteFixture fixture)
{
    public static TheoryData<string> Texts => new(
        "plain", "<b>&amp; \"quoted\" 'text' ]]>", "Ça fait mal, señor Ω", "pain 😖🏽 + 100 % = /?#", "  two spaces, a tab\tand\na line  ", "{\"effect\":\"1\"}", "   ");

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_comes_back_as_it_was_sent(string text)
    {
        var queue = await TestQueues.CreateAsync(fixture);
        await queue.SendMessageAsync(text);
        Assert.Equal(text, (await queue.PeekMessagesAsync(1)).Value.Single().MessageText);
        Assert.Equal(text, (await queue.ReceiveMessagesAsync(1)).Value.Single().MessageText);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_Base64_client_sends_the_Base64_of_the_UTF8_text_as_the_host_expects(string text)
    {
        var queue = await TestQueues.CreateAsync(fixture, QueueMessageEncoding.Base64);
        await queue.SendMessageAsync(text);
        var raw = (await TestQueues.Client(fixture, queue.Name).PeekMessagesAsync(1)).Value.Single().MessageText;

        Assert.Equal(text, Encoding.UTF8.GetString(Convert.FromBase64String(raw)));
        Assert.Equal(text, (await queue.PeekMessagesAsync(1)).Value.Single().MessageText);
        Assert.Equal(text, (await queue.ReceiveMessagesAsync(1)).Value.Single().Body.ToString());
    }

    [Fact]
    public async Task A_Base64_client_reads_what_others_have_encoded_and_encodes_its_updates()
    {
        var queue = await TestQueues.CreateAsync(fixture, QueueMessageEncoding.Base64);
        var plain = TestQueues.Client(fixture, queue.Name);
        await plain.SendMessageAsync("w6lsw6l2w6k=");
        var message = (await queue.ReceiveMessagesAsync(1, TimeSpan.FromHours(1))).Value.Single();
        Assert.Equal("élévé", message.MessageText);

        await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, "élève");
        var raw = (await plain.WhenVisibleAsync(TimeSpan.FromHours(1))).MessageText;
        Assert.Equal("élève", Encoding.UTF8.GetString(Convert.FromBase64String(raw)));
    }

    [Fact]
    public async Task A_Base64_client_cannot_read_a_text_that_is_not_Base64()
    {
        var queue = await TestQueues.CreateAsync(fixture, QueueMessageEncoding.Base64);
        await TestQueues.Client(fixture, queue.Name).SendMessageAsync("not Base64!");
        await Assert.ThrowsAsync<FormatException>(() => queue.PeekMessagesAsync(1));
        await Assert.ThrowsAsync<FormatException>(() => queue.ReceiveMessagesAsync(1));
    }

    [Fact]
    public async Task Base64_leaves_48_KiB_for_the_text()
    {
        var queue = await TestQueues.CreateAsync(fixture, QueueMessageEncoding.Base64);
        await queue.SendMessageAsync(new string('x', 48 * 1024));
        await Assert.ThrowsAsync<RequestFailedException>(() => queue.SendMessageAsync(new string('x', (48 * 1024) + 1)));
    }
}
