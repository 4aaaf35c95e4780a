using EmaPain.App.Ports;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>Dies when the carrier has taken a text and nobody wrote that down.</summary>
internal sealed class CrashingCarrier(ICarrier inner, CrashPlan plan) : ICarrier
{
    public async Task<SendAttempt> SendAsync(OutgoingSms sms, CancellationToken cancel)
    {
        var attempt = await inner.SendAsync(sms, cancel);
        plan.Reach(sms.Tag.Split('~')[1], CrashPoint.AfterTheCarrierAccepted);
        return attempt;
    }
}
