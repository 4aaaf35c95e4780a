using Microsoft.AspNetCore.Http;

namespace EmaPain.Local.Carrier.Sms;

/// <summary>Answers POST /sms: api-version, body, sender, then the texts; with the faults that are planned.</summary>
internal sealed class SmsEndpoint(Exchange exchange, CarrierFaults faults, BookKeeping books, CancellationToken closing)
{
    private static readonly HashSet<string> Versions =
        ["2021-03-07", "2024-01-02", "2024-02-05", "2025-05-29-preview", "2025-09-17", "2026-01-23"];

    public async Task AnswerAsync(HttpContext context, byte[] body)
    {
        books.Enter(now => now with { Calls = now.Calls + 1 });
        if (context.Request.Path != "/sms" || context.Request.Method != HttpMethods.Post)
        {
            await RefuseAsync(ServiceAnswers.Error(context, 404, "NotFound", "The carrier answers POST /sms only."));
            return;
        }

        if (!Versions.Contains(context.Request.Query["api-version"].ToString()))
        {
            await RefuseAsync(ServiceAnswers.Error(context, 400, "UnsupportedApiVersion", "The api-version is missing or not supported."));
            return;
        }

        var (call, wrong) = SendCallReader.Read(body);
        if (call is null)
        {
            await RefuseAsync(SmsAnswers.Faults(context, wrong));
            return;
        }

        if (!exchange.Owns(call.From))
        {
            await RefuseAsync(ServiceAnswers.Error(context, 401, "Unauthorized", "The From number does not belong to this resource."));
            return;
        }

        await SendAsync(context, call, faults.Of(call));
    }

    private async Task SendAsync(HttpContext context, SendCall call, CallFault? fault)
    {
        switch (fault)
        {
            case CallFault.AnswersBeforeAccepting early:
                await RefuseAsync(ServiceAnswers.Error(context, early.Status, "ServiceUnavailable", "The service is not available."));
                return;
            case CallFault.Throttles throttle:
                await RefuseAsync(ServiceAnswers.Throttled(context, throttle.RetryAfter));
                return;
            case CallFault.DropsBeforeAccepting:
                context.Abort();
                return;
        }

        var claims = exchange.Claim(call);
        if (fault is CallFault.AcceptsLate held)
        {
            // A caller that gives up does not stop the carrier: the text goes out all the same.
            await held.Wait().WaitAsync(closing);
        }

        var results = exchange.Take(call, claims);
        if (fault is CallFault.AnswersLate late)
        {
            await late.Wait().WaitAsync(closing);
        }

        if (fault is CallFault.DropsAfterAccepting)
        {
            context.Abort();
            return;
        }

        await SmsAnswers.Results(context, results);
    }

    private Task RefuseAsync(Task answer)
    {
        books.Enter(now => now with { Refused = now.Refused + 1 });
        return answer;
    }
}
