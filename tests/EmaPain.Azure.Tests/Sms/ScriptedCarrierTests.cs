using EmaPain.App.Ports;
using EmaPain.App.Tests.Doubles;

namespace EmaPain.Azure.Tests.Sms;

public sealed class ScriptedCarrierTests : CarrierContract
{
    private readonly ScriptedCarrier carrier = new();

    protected override ICarrier Carrier => carrier;

    protected override IReadOnlyList<(string Text, string? Tag)> Arrived =>
        [.. carrier.WentOut.Where(sms => sms.To.Value == Phone).Select(sms => (sms.Text, (string?)sms.Tag))];

    protected override void ThrottleNext(TimeSpan after) => carrier.Next(new SendAttempt.NotSent(after, NotSentCause.Throttled));

    protected override void RefuseNext(int status) => carrier.Next(new SendAttempt.Refused(status));

    protected override void LoseNextAnswer() => carrier.NextGoesOutWithoutAnswer();
}
