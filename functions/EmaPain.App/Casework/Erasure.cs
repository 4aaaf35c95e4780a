using EmaPain.App.Ports;
using EmaPain.App.Replies;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Casework;

/// <summary>
/// Deletes what names an erased person: the phone's row, so that its texts are a stranger's from now on, and that of a phone that was to be
/// the person's; texts and reports as received, by former phones as well; and last the contact, without which the others could not be found again after a crash. Of a mere enrolment everything else follows.
/// </summary>
public sealed class Erasure(
    IContacts contacts, IContactDetails details, PhoneSettling settling, IInbox inbox, IEventReader reader, IParticipations participations, IStudies studies, IResearchTables research)
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
        var (kept, keptDetails) = (await contacts.OfAsync(key, cancel), await details.OfAsync(key, cancel));
        var loaded = await participations.LoadAsync(key, cancel);
        if (loaded.Participation.ErasedAt is null)
        {
            return;
        }

        if (keptDetails is not null)
        {
            await details.ForgetAsync(key, keptDetails, cancel);
        }

        if (kept is not null)
        {
            await ReleaseAsync(key, kept.Contact, kept.Enrolment, cancel);
            if (kept.Next is { } next)
            {
                await ReleaseAsync(key, next.Contact, next.Input, cancel);
            }

            await BlankAsync(kept.Contact.Phone, read => IsToGoAsync(loaded.Participation, kept.Contact, read, cancel), cancel);
            foreach (var phone in kept.Former.Select(former => former.Phone).Except([kept.Contact.Phone]))
            {
                await BlankAsync(phone, read => IsOwnAsync(loaded.Participation, read, cancel), cancel);
            }

            await contacts.ForgetAsync(key, kept, cancel);
        }

        if (loaded.Participation.IsMereEnrolment(studies.Of(loaded.Participation)))
        {
            await research.RemoveAsync(key.ToString(), cancel);
            await participations.RemoveAsync(loaded, erasure, cancel);
        }
    }

    private async Task ReleaseAsync(ParticipationKey key, Contact contact, InputId cameWith, CancellationToken cancel)
    {
        if (await contacts.UseOfAsync(contact.Phone, contact.SenderNumber, cancel) is { } use && use.Key == key && use.Enrolment == cameWith)
        {
            await contacts.ReleaseAsync(contact, use, cancel);
        }
    }

    private async Task BlankAsync(PhoneNumber phone, Func<CarrierEvent, Task<bool>> isToGo, CancellationToken cancel)
    {
        var attempts = new Attempts(cancel);
        await foreach (var entry in inbox.OfPhoneAsync(contacts.PseudonymOf(phone), cancel))
        {
            await attempts.TryAsync(async () =>
            {
                if (await isToGo(reader.Read(entry)))
                {
                    await inbox.BlankAsync(entry.Key, cancel);
                }
            });
        }

        attempts.Report();
    }

    /// <summary>What came by a former phone while it was the person's; later ones are a stranger's, or somebody else's by now.</summary>
    private async Task<bool> IsOwnAsync(Participation person, CarrierEvent read, CancellationToken cancel) => read switch
    {
        CarrierEvent.Delivered report => TextTag.Read(report.Tag)?.Key == person.Key,
        CarrierEvent.TextReceived text => await participations.EffectsOfAsync(person.Key, InboundJudgement.InputOf(text), cancel) is not null,
        _ => false,
    };

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
