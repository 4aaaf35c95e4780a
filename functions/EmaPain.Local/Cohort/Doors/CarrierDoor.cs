using EmaPain.Local.Carrier;

namespace EmaPain.Local.Cohort.Doors;

/// <summary>Sends through the loopback carrier.</summary>
public sealed class CarrierDoor(LoopbackCarrier carrier) : ICarrierDoor
{
    public Task SendsAsync(string phoneFrom, string senderNumberTo, string text, DateTimeOffset receivedAt, CancellationToken cancel)
    {
        carrier.PhoneSends(phoneFrom, senderNumberTo, text, receivedAt);
        return Task.CompletedTask;
    }

    public Task GarblesAsync(string phoneFrom, string senderNumberTo, string text, DateTimeOffset receivedAt, CancellationToken cancel)
    {
        carrier.PhoneSendsGarbled(phoneFrom, senderNumberTo, text, receivedAt);
        return Task.CompletedTask;
    }

    public Task ReturnsAsync(StaffMail.Alert mail, CancellationToken cancel)
    {
        carrier.MailReturns(mail.Operation, mail.To);
        return Task.CompletedTask;
    }
}
