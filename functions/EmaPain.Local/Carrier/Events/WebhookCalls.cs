using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmaPain.Local.Carrier.Events;

/// <summary>The HTTP side of one subscription: handshake and posts with Event Grid's headers.</summary>
internal sealed class WebhookCalls(HttpClient http, EventSubscription subscription, TimeProvider machineClock)
{
    private const string Origin = "eventgrid.azure.net";

    public Task ShakeHandsAsync(CancellationToken cancel) =>
        subscription.Schema == EventSchema.EventGrid ? ValidateAsync(cancel) : AskLeaveAsync(cancel);

    /// <summary>Posts the events; 200 to 204 is success.</summary>
    /// <param name="failed">How often this post failed before.</param>
    public async Task<PostOutcome> PostAsync(IReadOnlyList<CarrierEvent> events, int failed, CancellationToken cancel)
    {
        try
        {
            using var request = await RequestAsync(HttpMethod.Post, cancel);
            request.Content = Content(events);
            request.Headers.Add("aeg-event-type", "Notification");
            request.Headers.Add("aeg-delivery-count", $"{failed}");
            request.Headers.Add("aeg-output-event-id", events[0].MessageId);
            if (subscription.Schema == EventSchema.EventGrid)
            {
                request.Headers.Add("aeg-data-version", "1.0");
                request.Headers.Add("aeg-metadata-version", "1");
            }

            using var response = await http.SendAsync(request, cancel);
            return Judge(response.StatusCode);
        }
        catch (HttpRequestException)
        {
            return new PostOutcome.Failed("SocketError", null);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new PostOutcome.Failed("TimedOut", null);
        }
    }

    private static PostOutcome Judge(HttpStatusCode status) => (int)status switch
    {
        >= 200 and <= 204 => new PostOutcome.Taken(),
        400 or 401 or 403 or 413 => new PostOutcome.Refused($"{status}", (int)status),
        _ => new PostOutcome.Failed($"{status}", (int)status),
    };

    private StringContent Content(IReadOnlyList<CarrierEvent> events)
    {
        var bodies = events.Select(what => EventBody.Render(what, subscription.Schema, subscription.Casing)).ToArray<JsonNode>();
        return (subscription.Schema, subscription.Plan.EventsPerPost) switch
        {
            (EventSchema.EventGrid, _) => Json(new JsonArray(bodies), "application/json"),
            (_, 1) => Json(bodies[0], "application/cloudevents+json"),
            _ => Json(new JsonArray(bodies), "application/cloudevents-batch+json"),
        };
    }

    private async Task ValidateAsync(CancellationToken cancel)
    {
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        using var request = await RequestAsync(HttpMethod.Post, cancel);
        request.Headers.Add("aeg-event-type", "SubscriptionValidation");
        request.Content = Json(
            new JsonArray(new JsonObject
            {
                ["id"] = $"validation-{code}",
                ["topic"] = EventBody.Topic,
                ["subject"] = "",
                ["data"] = new JsonObject { ["validationCode"] = code },
                ["eventType"] = "Microsoft.EventGrid.SubscriptionValidationEvent",
                ["eventTime"] = EventBody.Instant(machineClock.GetUtcNow()),
                ["metadataVersion"] = "1",
                ["dataVersion"] = "1",
            }),
            "application/json");
        using var response = await AnswerAsync(request, cancel);
        var body = await response.Content.ReadAsStringAsync(cancel);
        if (response.StatusCode != HttpStatusCode.OK || Echo(body) != code)
        {
            throw new HandshakeRefusedException(
                $"{subscription.Name}: the webhook answered {(int)response.StatusCode}, not 200 with the validation code as validationResponse.");
        }
    }

    private async Task AskLeaveAsync(CancellationToken cancel)
    {
        using var request = await RequestAsync(HttpMethod.Options, cancel);
        request.Headers.Add("WebHook-Request-Origin", Origin);
        using var response = await AnswerAsync(request, cancel);
        var allowed = response.Headers.TryGetValues("WebHook-Allowed-Origin", out var origins) && origins.Any(origin => origin is "*" or Origin);
        if (response.StatusCode != HttpStatusCode.OK || !allowed)
        {
            throw new HandshakeRefusedException(
                $"{subscription.Name}: the webhook answered {(int)response.StatusCode}, not 200 with WebHook-Allowed-Origin.");
        }
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        try
        {
            return await http.SendAsync(request, cancel);
        }
        catch (HttpRequestException e)
        {
            throw new HandshakeRefusedException($"{subscription.Name}: nobody answers at {subscription.Webhook.GetLeftPart(UriPartial.Path)}.", e);
        }
    }

    private async Task<HttpRequestMessage> RequestAsync(HttpMethod method, CancellationToken cancel)
    {
        var request = new HttpRequestMessage(method, subscription.Webhook);
        request.Headers.Add("aeg-subscription-name", subscription.Name.ToUpperInvariant());
        if (subscription.Token is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token(cancel));
        }

        return request;
    }

    private static string? Echo(string body)
    {
        try
        {
            return JsonNode.Parse(body)?["validationResponse"]?.GetValue<string>();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static StringContent Json(JsonNode body, string type) =>
        new(body.ToJsonString(), new MediaTypeHeaderValue(type, "utf-8"));
}
