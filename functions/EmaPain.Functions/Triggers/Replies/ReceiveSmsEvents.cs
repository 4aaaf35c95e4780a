using EmaPain.App.Bodies;
using EmaPain.App.Ports;
using EmaPain.App.Replies;
using EmaPain.App.Staff;
using EmaPain.App.Telemetry;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Replies;

/// <summary>Event Grid's webhook. Anonymous to the host; our own guard comes before anything is read or written.</summary>
public sealed class ReceiveSmsEvents(IWebhookGuard guard, CallAllowance allowance, EventIntake intake)
{
    [Function(nameof(ReceiveSmsEvents))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", "options", Route = "events/sms")] HttpRequest request, CancellationToken cancel)
    {
        return await guard.JudgeAsync(CallCredentials.Of(request), cancel) switch
        {
            WebhookVerdict.Unavailable => WebhookAnswers.KeysOutOfReach(),
            not WebhookVerdict.Accepted => RefusedCall.Of(request, allowance),
            _ when HttpMethods.IsOptions(request.Method) => WebhookAnswers.ToHandshake(request),
            _ => await TakeAsync(await WebhookBody.ReadAsync(request, cancel), cancel),
        };
    }

    private async Task<IActionResult> TakeAsync(BodyReading body, CancellationToken cancel) => body switch
    {
        BodyReading.Whole whole => WebhookAnswers.Taken(await Trail.RunAsync(nameof(ReceiveSmsEvents), () => intake.TakeAsync(whole.Text, cancel))),
        BodyReading.TooLarge => WebhookAnswers.TooLarge(),
        _ => WebhookAnswers.Empty(),
    };
}
