using EmaPain.App.Ports;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Casework;

/// <summary>Makes a phone that was changed the person's only one. May be done twice, and by two at once.</summary>
public sealed class PhoneSettling(IContacts contacts)
{
    public async Task SettleAsync(Participation person, CancellationToken cancel)
    {
        if (await contacts.OfAsync(person.Key, cancel) is not { Next: { } next } kept || person.PhoneInput != next.Input)
        {
            return;
        }

        // The former phone first: after that nobody knows it any more.
        if (await contacts.UseOfAsync(kept.Contact.Phone, kept.Contact.SenderNumber, cancel) is { } use && use.Key == person.Key)
        {
            await contacts.ReleaseAsync(kept.Contact, use, cancel);
        }

        await contacts.KeepAsync(person.Key, next.Contact, next.Input, kept, cancel);
    }
}
