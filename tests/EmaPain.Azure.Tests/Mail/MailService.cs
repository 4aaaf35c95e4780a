using System.Net;
using System.Text;
using System.Text.Json;
using Azure.Communication.Email;
using Azure.Core.Pipeline;
using StaffMail = EmaPain.App.Ports.Mail;

namespace EmaPain.Azure.Tests.Mail;

/// <summary>The email service as its REST specification describes it, under the real client.</summary>
internal sealed class MailService : HttpMessageHandler
{
    private readonly List<StaffMail> sent = [];

    public IReadOnlyList<StaffMail> Sent => sent;

    /// <summary>What becomes of every operation.</summary>
    public string EndsAs { get; set; } = "Succeeded";

    /// <summary>The status of every answer; none where all is well.</summary>
    public int? Refusal { get; set; }

    /// <summary>How long a refused caller is asked to wait.</summary>
    public TimeSpan? RetryAfter { get; set; }

    public bool OutOfReach { get; set; }

    public EmailClient Client() => new(
        "endpoint=https://mail.test;accesskey=AAAA", new EmailClientOptions
        {
            Transport = new HttpClientTransport(new HttpClient(this, disposeHandler: false)),
            Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(2) },
        });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (OutOfReach)
        {
            throw new HttpRequestException("Connection refused.");
        }

        var response = Refusal is { } status
            ? Answer(status, new { error = new { code = "Denied", message = "nurse@trial.example may not be written to." } })
            : request.Method == HttpMethod.Get ? Status(request.RequestUri!.AbsolutePath.Split('/')[^1]) : await TakeAsync(request, cancellationToken);
        response.Headers.RetryAfter = RetryAfter is { } wait ? new(wait) : null;
        response.RequestMessage = request;
        return response;
    }

    private HttpResponseMessage Status(string id) => sent.Any(mail => $"{mail.Operation}" == id)
        ? Answer(200, new { id, status = EndsAs, error = EndsAs == "Failed" ? new { code = "EmailDropped", message = "Suppressed." } : null })
        : Answer(404, new { error = new { code = "NotFound", message = "No such operation." } });

    private async Task<HttpResponseMessage> TakeAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        using var body = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancel));
        var to = body.RootElement.GetProperty("recipients").GetProperty("to")[0].GetProperty("address").GetString()!;
        if (!to.Contains('@', StringComparison.Ordinal))
        {
            return Answer(400, new { error = new { code = "InvalidRecipient", message = to } });
        }

        var content = body.RootElement.GetProperty("content");
        var operation = Guid.Parse(request.Headers.GetValues("Operation-Id").Single());
        sent.Add(new StaffMail(
            operation, to, content.GetProperty("subject").GetString()!, content.GetProperty("plainText").GetString()!, content.GetProperty("html").GetString()!));
        return Answer(202, new { id = operation, status = "Running" });
    }

    private static HttpResponseMessage Answer(int status, object body) => new((HttpStatusCode)status)
    {
        Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
    };
}
