using Microsoft.AspNetCore.Http;

namespace EmaPain.Local.Carrier.Sms;

/// <summary>Answers POST /sms: signature, api-version, body, sender, then the texts; with the faults that are planned.</summary>
internal sealed class SmsEndpoint(
    CallSignature signature,
    Exchange exchange,
    CarrierFaults faults,
    OpenWork work,
    BookKeeping books,
    CancellationToken closing)
{
    private static readonly HashSet<string> Versions =
        ["2021-03-07", "2024-01-02", "2024-02-05", "2025-05-29-preview", "2025-09-17", "2026-01-23"];

    public async Task AnswerAsync(HttpContext context)
    {
        using var open = work.Begin();
        try
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            await AnswerAsync(context, body.ToArray());
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The caller left, or the carrier is closing.
            context.Abort();
        }
        catch (Exception e)
        {
            work.Break(e);
            throw;
        }
    }

    private async Task AnswerAsync(HttpContext context, byte[] body)
    {
        if (!signature.Holds(context.Request, body))
        {
            await RefuseAsync(SmsAnswers.Error(context, 401, "Denied", "Denied by the resource provider."));
            return;
        }

        books.Enter(now => now with { Calls = now.Calls + 1 });
        if (context.Request.Path != "/sms" || context.Request.Method != HttpMethods.Post)
        {
            await RefuseAsync(SmsAnswers.Error(context, 404, "NotFound", "The carrier answers POST /sms only."));
            return;
        }

        if (!Versions.Contains(context.Request.Query["api-version"].ToString()))
        {
            await RefuseAsync(SmsAnswers.Error(context, 400, "UnsupportedApiVersion", "The api-version is missing or not supported."));
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
            await RefuseAsync(SmsAnswers.Error(context, 401, "Unauthorized", "The From number does not belong to this resource."));
            return;
        }

        await SendAsync(context, call, faults.Of(call));
    }

    private async Task SendAsync(HttpContext context, SendCall call, CallFault? fault)
    {
        switch (fault)
        {
            case CallFault.AnswersBeforeAccepting early:
                await RefuseAsync(SmsAnswers.Error(context, early.Status, "ServiceUnavailable", "The service is not available."));
                return;
            case CallFault.Throttles throttle:
                await RefuseAsync(SmsAnswers.Throttled(context, throttle.RetryAfter));
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
