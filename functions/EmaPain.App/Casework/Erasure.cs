using EmaPain.App.Ports;
using EmaPain.App.Replies;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Casework;

/// <summary>
/// Deletes what names an erased person: the phone's row, so that its texts are a stranger's from now on; texts and reports as received; and
/// last the contact, without which the others could not be found again after a crash. Of a mere enrolment everything else follows.
/// </summary>
public sealed class Erasure(
    IContacts contacts, PhoneSettling settling, IInbox inbox, IEventReader reader, IParticipations participations, IStudies studies, IResearchTables research)
{
    /// <summary>May be done twice, and by two at once; touches nothing of somebody who was enrolled under the same id since.</summary>
    /// <param name="key">Who was erased.</param>
    /// <param name="erasure">The input that decided it; of a mere enrolment its mark is what stays.</param>
    /// <param name="cancel">Stops between steps.</param>
    /// <exception cref="InvalidOperationException">A text from or to the person is still on its way; try again.</exception>
    public async Task CarryOutAsync(ParticipationKey key, InputId erasure, CancellationToken cancel)
    {
        // The contact first: whoever finds the state erased after that has not read the contact of somebody new.
        await settling.SettleAsync((await participations.LoadAsync(key, cancel)).Participation, cancel);
        var kept = await contacts.OfAsync(key, cancel);
        var loaded = await participations.LoadAsync(key, cancel);
        if (loaded.Participation.ErasedAt is null)
        {
            return;
        }

        if (kept is not null)
        {
            await ReleaseAsync(key, kept, cancel);
            await BlankAsync(loaded.Participation, kept.Contact, cancel);
            await contacts.ForgetAsync(key, kept, cancel);
        }

        if (loaded.Participation.IsMereEnrolment)
        {
            await research.RemoveAsync(key.ToString(), cancel);
            await participations.RemoveAsync(loaded, erasure, cancel);
        }
    }

    private async Task ReleaseAsync(ParticipationKey key, KeptContact kept, CancellationToken cancel)
    {
        if (await contacts.UseOfAsync(kept.Contact.Phone, kept.Contact.SenderNumber, cancel) is { } use && use.Key == key && use.Enrolment == kept.Enrolment)
        {
            await contacts.ReleaseAsync(kept.Contact, use, cancel);
        }
    }

    private async Task BlankAsync(Participation person, Contact contact, CancellationToken cancel)
    {
        var attempts = new Attempts(cancel);
        await foreach (var entry in inbox.OfPhoneAsync(contacts.PseudonymOf(contact.Phone), cancel))
        {
            await attempts.TryAsync(async () =>
            {
                if (await IsToGoAsync(person, contact, reader.Read(entry), cancel))
                {
                    await inbox.BlankAsync(entry.Key, cancel);
                }
            });
        }

        attempts.Report();
    }

    private async Task<bool> IsToGoAsync(Participation person, Contact contact, CarrierEvent read, CancellationToken cancel) => read switch
    {
        CarrierEvent.Delivered report => TextTag.Read(report.Tag)?.Key == person.Key,
        CarrierEvent.TextReceived text => text.To == contact.SenderNumber && await IsJudgedAsync(person, contact, text, cancel),
        _ => true,
    };

    /// <summary>A text that waits to be judged may be a cry for help, and must not be blanked before. What another person sent since by the same phone is not touched.</summary>
    private async Task<bool> IsJudgedAsync(Participation person, Contact contact, CarrierEvent.TextReceived text, CancellationToken cancel)
    {
        var input = InboundJudgement.InputOf(text);
        if (await participations.EffectsOfAsync(person.Key, input, cancel) is not null)
        {
            return true;
        }

        if (await contacts.UseOfAsync(contact.Phone, contact.SenderNumber, cancel) is not null)
        {
            return false;
        }

        var stranger = studies.ByNumber(contact.SenderNumber) is var (study, site)
            ? StrayTexts.KeyOf(contacts.PseudonymOf(contact.Phone), study.Id, site.Id)
            : person.Key;
        return await participations.EffectsOfAsync(stranger, input, cancel) is not null
            ? true
            : throw new InvalidOperationException($"Text {text.MessageId} waits to be judged; it is erased after that.");
    }
}
