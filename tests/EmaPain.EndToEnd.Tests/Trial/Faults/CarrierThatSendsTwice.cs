using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.EndToEnd.Tests.Trial.Faults;

/// <summary>Sends one text a second time, with a new pair, so that the carrier cannot tell.</summary>
internal sealed class CarrierThatSendsTwice(ICarrier inner) : ICarrier
{
    private readonly Once once = new();

    public async Task<SendAttempt> SendAsync(OutgoingSms sms, CancellationToken cancel)
    {
        var attempt = await inner.SendAsync(sms, cancel);
        if (once.IsNow)
        {
            await inner.SendAsync(sms with { RepeatabilityId = NameBasedId.Of("again", sms.RepeatabilityId.ToString()) }, cancel);
        }

        return attempt;
    }
}
