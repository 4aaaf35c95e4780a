using System.Net;
using Azure;
using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using EmaPain.Azure.Tests.Sms;
using EmaPain.Azure.Tests.Storage;

namespace EmaPain.Azure.Tests.Queues;

[Collection(AzuriteCollection.Name)]
public sealed class QueueAccessTests(AzuriteFixture fixture)
{
    [Fact]
    public async Task A_wrong_account_key_is_refused()
    {
        var queue = await TestQueues.CreateAsync(fixture);
        var stranger = new QueueClient(WithKey(fixture.Azurite.Operations, Convert.ToBase64String(new byte[64])), queue.Name);
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => stranger.PeekMessagesAsync(1));
        Assert.Equal(403, refusal.Status);
        Assert.NotNull(refusal.ErrorCode);
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10001/devstoreaccount1/due?comp=metadata", "devstoreaccount1")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=trial;AccountKey=AAAA;EndpointSuffix=core.windows.net", "https://trial.queue.core.windows.net/due?comp=metadata", "trial")]
    [InlineData("AccountName=trial;AccountKey=AAAA;QueueEndpoint=http://127.0.0.1:7/trial", "http://127.0.0.1:7/trial/due?comp=metadata", "trial")]
    public async Task A_connection_string_names_endpoint_and_account(string connection, string address, string account)
    {
        var recorder = new RecordingHandler();
        await new QueueClient(connection, "due", Options(recorder)).GetPropertiesAsync();

        Assert.Equal(address, recorder.Address);
        Assert.StartsWith($"SharedKey {account}:", recorder.Header("Authorization"), StringComparison.Ordinal);
        Assert.NotNull(recorder.Header("x-ms-version"));
    }

    [Fact]
    public async Task A_token_goes_with_every_request()
    {
        var recorder = new RecordingHandler();
        var credential = new FixedToken("the-token");
        var service = new QueueServiceClient(new Uri("https://trial.queue.core.windows.net"), credential, Options(recorder));
        await service.GetQueueClient("due").GetPropertiesAsync();

        Assert.Equal("https://trial.queue.core.windows.net/due?comp=metadata", recorder.Address);
        Assert.Equal("Bearer the-token", recorder.Header("Authorization"));
        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
    }

    [Fact]
    public async Task The_address_of_a_queue_names_the_queue()
    {
        var recorder = new RecordingHandler();
        var queue = new QueueClient(new Uri("https://trial.queue.core.windows.net/due"), new FixedToken("t"), Options(recorder));
        await queue.PeekMessagesAsync(1);
        Assert.Equal("due", queue.Name);
        Assert.StartsWith("https://trial.queue.core.windows.net/due/messages?", recorder.Address, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_never_goes_over_plain_HTTP() =>
        Assert.Throws<ArgumentException>(() => new QueueClient(new Uri("http://trial.queue.core.windows.net/due"), new FixedToken("t"), new QueueClientOptions()));

    [Fact]
    public async Task Without_a_body_the_error_code_comes_from_the_header()
    {
        var recorder = new RecordingHandler(() => new HttpResponseMessage(HttpStatusCode.NotFound) { Headers = { { "x-ms-error-code", "QueueNotFound" } } });
        var queue = new QueueClient("UseDevelopmentStorage=true", "due", Options(recorder));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => queue.GetPropertiesAsync());
        Assert.Equal((404, "QueueNotFound"), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task A_pop_receipt_goes_escaped_into_the_address()
    {
        var recorder = new RecordingHandler(() => new HttpResponseMessage(HttpStatusCode.NoContent));
        await new QueueClient("UseDevelopmentStorage=true", "due", Options(recorder)).DeleteMessageAsync("id", "A+b/c=&d");
        Assert.Equal("http://127.0.0.1:10001/devstoreaccount1/due/messages/id?popreceipt=A%2Bb%2Fc%3D%26d", recorder.Address);
    }

    private static QueueClientOptions Options(RecordingHandler recorder) => new() { Transport = new HttpClientTransport(recorder) };

    private static string WithKey(string connection, string key) =>
        string.Join(';', connection.Split(';').Select(setting => setting.StartsWith("AccountKey=", StringComparison.Ordinal) ? "AccountKey=" + key : setting));
}
