using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using EmaPain.Domain.Json;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace EmaPain.Cli.Http;

/// <summary>Asks the staff endpoints of an app, one request in a life: every try carries the same request id, so that it is done once.</summary>
/// <param name="http">Follows no redirection: that would carry the credential elsewhere.</param>
/// <param name="app">Below which the routes are, with a final slash.</param>
/// <param name="credential">Who asks.</param>
/// <param name="requestId">The id of the request.</param>
/// <param name="notes">Is told of every further try.</param>
/// <param name="again">How to give the same command again; none: with the request id.</param>
internal sealed class StaffClient(HttpClient http, Uri app, Credential credential, Guid requestId, TextWriter notes, string? again = null)
{
    private const int Retries = 3;

    /// <summary>An app that was asleep takes some seconds to wake.</summary>
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(30);

    /// <summary>The app counts calls by the minute.</summary>
    private static readonly TimeSpan AMinute = TimeSpan.FromSeconds(61);

    /// <summary>What is compared with every account book takes as long as Azure lets a request take.</summary>
    private static readonly TimeSpan LongAttempt = TimeSpan.FromSeconds(230);

    /// <summary>The same app for another request.</summary>
    public StaffClient Anew() => new(http, app, credential, Guid.CreateVersion7(), notes, again);

    public Task<JsonElement> GetAsync(CancellationToken cancel, params string[] route) => CallAsync(HttpMethod.Get, null, route, cancel);

    public Task<JsonElement> PostAsync<TBody>(TBody body, CancellationToken cancel, params string[] route) =>
        CallAsync(HttpMethod.Post, DomainJson.Write(body), route, cancel);

    /// <summary>For what takes as long as Azure lets a request take.</summary>
    public Task<JsonElement> PostPatientlyAsync<TBody>(TBody body, CancellationToken cancel, params string[] route) =>
        ReadAsync(HttpMethod.Post, () => new StringContent(DomainJson.Write(body), Encoding.UTF8, "application/json"), LongAttempt, route, cancel);

    public Task<JsonElement> PostAsync(CancellationToken cancel, params string[] route) => CallAsync(HttpMethod.Post, null, route, cancel);

    public Task<JsonElement> PutAsync<TBody>(TBody body, CancellationToken cancel, params string[] route) =>
        CallAsync(HttpMethod.Put, DomainJson.Write(body), route, cancel);

    public Task<JsonElement> DeleteAsync(CancellationToken cancel, params string[] route) => CallAsync(HttpMethod.Delete, null, route, cancel);

    public Task<JsonElement> PostFileAsync(string text, CancellationToken cancel, params string[] route) =>
        ReadAsync(HttpMethod.Post, () => new StringContent(text, Encoding.UTF8, "text/csv"), LongAttempt, route, cancel);

    /// <summary>Hands an event to the webhook. The app keeps an event by its own id, so that it may come any number of times.</summary>
    /// <exception cref="CouldNotRunException">It was not taken; the message says why.</exception>
    public async Task HandOverAsync(string carrierEvent, CancellationToken cancel)
    {
        var answer = await CallAsync(HttpMethod.Post, () => new StringContent(carrierEvent, Encoding.UTF8, "application/json"), Attempt, ["events", "sms"], cancel);
        if (answer.Status != 200)
        {
            answer.Body(credential, "");
        }
    }

    /// <summary>A file as the app writes it, handed on piece by piece.</summary>
    /// <param name="method">How it is asked for.</param>
    /// <param name="take">Takes it in as it comes.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <param name="route">Where it is.</param>
    /// <exception cref="CouldNotRunException">There is none, or it did not come whole.</exception>
    public Task<T> DownloadAsync<T>(HttpMethod method, Func<Download, CancellationToken, Task<T>> take, CancellationToken cancel, params string[] route) =>
        SendAsync(method, () => null, LongAttempt, route, async (response, address) =>
        {
            if (response.StatusCode != HttpStatusCode.OK)
            {
                (await AnswerOf(response, address, cancel)).Body(credential, OutcomeOf(method));
            }

            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(LongAttempt);
            await using var body = await response.Content.ReadAsStreamAsync(patience.Token);
            return await take(new Download(body, Header(response, "X-Content-SHA256"), response.Content.Headers.ContentDisposition?.FileName?.Trim('"')), patience.Token);
        }, cancel);

    private Task<JsonElement> CallAsync(HttpMethod method, string? body, string[] route, CancellationToken cancel) => ReadAsync(
        method, () => body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"), Attempt, route, cancel);

    private async Task<JsonElement> ReadAsync(HttpMethod method, Func<HttpContent?> body, TimeSpan attempt, string[] route, CancellationToken cancel) =>
        (await CallAsync(method, body, attempt, route, cancel)).Body(credential, OutcomeOf(method));

    private Task<StaffAnswer> CallAsync(HttpMethod method, Func<HttpContent?> body, TimeSpan attempt, string[] route, CancellationToken cancel) =>
        SendAsync(method, body, attempt, route, (response, address) => AnswerOf(response, address, cancel), cancel);

    private static async Task<StaffAnswer> AnswerOf(HttpResponseMessage response, Uri address, CancellationToken cancel) =>
        new(address, (int)response.StatusCode, await response.Content.ReadAsStringAsync(cancel));

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? values.First() : null;

    private async Task<T> SendAsync<T>(
        HttpMethod method, Func<HttpContent?> body, TimeSpan attempt, string[] route, Func<HttpResponseMessage, Uri, Task<T>> read, CancellationToken cancel)
    {
        var address = new Uri(app, string.Join('/', route.Select(Segment)));
        var header = await credential.HeaderAsync(cancel);
        try
        {
            using var response = await Patience(attempt).ExecuteAsync(
                async token =>
                {
                    using var request = Request(method, address, body(), header);
                    return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token);
                },
                cancel);
            return await read(response, address);
        }
        catch (HttpRequestException fault)
        {
            throw new CouldNotRunException(
                $"Nothing answers at {app} ({fault.HttpRequestError}): check the address and that the app runs. {OutcomeOf(method)}".TrimEnd());
        }
        catch (TimeoutRejectedException)
        {
            throw new CouldNotRunException($"{app} gave no answer within {attempt.TotalSeconds} seconds. {OutcomeOf(method)}".TrimEnd());
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw new CouldNotRunException($"Stopped. {OutcomeOf(method)}".TrimEnd());
        }
    }

    private HttpRequestMessage Request(HttpMethod method, Uri address, HttpContent? body, AuthenticationHeaderValue header)
    {
        var request = new HttpRequestMessage(method, address) { Content = body };
        request.Headers.Authorization = header;
        request.Headers.Add("X-Request-Id", requestId.ToString());
        return request;
    }

    private ResiliencePipeline<HttpResponseMessage> Patience(TimeSpan attempt) => new ResiliencePipelineBuilder<HttpResponseMessage>()
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = Retries,
            Delay = TimeSpan.FromMilliseconds(500),
            BackoffType = DelayBackoffType.Exponential,
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>()
                .Handle<HttpRequestException>()
                .Handle<TimeoutRejectedException>()
                .HandleResult(response => response.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError),
            DelayGenerator = retry => ValueTask.FromResult<TimeSpan?>(retry.Outcome.Result?.StatusCode == HttpStatusCode.TooManyRequests ? AMinute : null),
            OnRetry = async retry => await notes.WriteLineAsync(
                $"emapain: {(retry.Outcome.Result is { } response ? $"the app answered {(int)response.StatusCode}" : "no answer")}; trying again ({retry.AttemptNumber + 1} of {Retries})"),
        })
        .AddTimeout(attempt)
        .Build();

    /// <summary>What a reader has to know where nobody can say whether it was done; reading may simply be tried again.</summary>
    private string OutcomeOf(HttpMethod method) => method == HttpMethod.Get
        ? ""
        : again ?? $"Whether it was done is not known: give the same command again with --request-id {requestId}, which does nothing twice.";

    /// <summary>An id as part of a route; what has a meaning of its own there is no id.</summary>
    private static string Segment(string id) => id is "" or "." or ".."
        ? throw new CouldNotRunException($"'{id}' is no id; ids hold letters, digits and hyphens.")
        : Uri.EscapeDataString(id);
}
