using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Staff;

/// <summary>
/// Gives a person another phone. It is proposed beside the old one, then taken by decision 8, then committed: only the commit makes it the
/// person's, so that no crash and nobody who takes the phone at the same time lets a text go to somebody else (decision 17).
/// </summary>
public sealed class PhoneChanging(
    IContacts contacts, IParticipations participations, IStudies studies, PhoneTaking phones, PartnerCheck partners, PhoneSettling settling, RecordTaking records, TimeProvider time)
{
    public async Task<StaffAnswer> ChangeAsync(ParticipationKey key, StaffRecord.PhoneChange change, StaffRequest request, CancellationToken cancel)
    {
        if (PhoneNumber.OfPerson(change.Phone) is not { } phone)
        {
            return StaffAnswers.BadPhone;
        }

        var input = new InputId(request.Id);
        return await participations.EffectsOfAsync(key, input, cancel) is not null
            ? await records.TakeAsync(key, change, input, request, cancel)
            : await PrepareAsync(key, change, phone, request, cancel) ?? await records.TakeAsync(key, change, input, request, cancel);
    }

    private async Task<StaffAnswer?> PrepareAsync(
        ParticipationKey key, StaffRecord.PhoneChange change, PhoneNumber phone, StaffRequest request, CancellationToken cancel)
    {
        var input = new InputId(request.Id);
        var person = (await participations.LoadAsync(key, cancel)).Participation;
        if (person.EnrolledAt is null)
        {
            return null; // Refused where it is decided.
        }

        if (PhoneNumber.OfPerson(change.Phone, person.Zones[^1].Zone) is null)
        {
            return StaffAnswers.BadPhoneIn(person.Zones[^1].Zone, change.Phone);
        }

        var study = studies.Of(person);
        if (StudyNumbers.Contains(study, phone))
        {
            return StaffAnswers.StudyNumber;
        }

        if (Engine.Decide(study, person, new Input.StaffRecorded(input, change, request.Actor), time.Now()).Refusal is { } refusal)
        {
            return new StaffAnswer.Refused(refusal.Code, refusal.Sentence);
        }

        if (await partners.IsPartnersAsync(person, phone, cancel))
        {
            return StaffAnswers.PhoneInUse;
        }

        var contact = new Contact(phone, PhoneNumber.Read(study.SiteOf(person.Site).SenderNumber)!.Value);
        return !await ProposeAsync(key, new ContactProposal(contact, input), cancel)
            ? new StaffAnswer.Refused("nothing-to-do", $"This is the phone of {key.Participant} already.")
            : await phones.ReserveAsync(key, contact, input, cancel) ? null : StaffAnswers.PhoneInUse;
    }

    /// <summary>Writes the new phone beside the old one; false where it is the old one.</summary>
    private async Task<bool> ProposeAsync(ParticipationKey key, ContactProposal proposal, CancellationToken cancel)
    {
        for (var tried = 0; tried < Collision.Tries; tried++)
        {
            if (await contacts.OfAsync(key, cancel) is { Next: { } other } && other.Input != proposal.Input)
            {
                // Another change was decided and has to be settled first, or is over now.
                await participations.ForecloseAsync(key, other.Input, cancel);
                await settling.SettleAsync((await participations.LoadAsync(key, cancel)).Participation, cancel);
            }

            var kept = await contacts.OfAsync(key, cancel) ?? throw new InvalidOperationException($"Participation {key} is enrolled and has no contact.");
            if (kept.Contact == proposal.Contact)
            {
                return false;
            }

            if (kept.Next == proposal || await contacts.ProposeAsync(key, proposal, kept, cancel))
            {
                return true;
            }

            await Collision.StepAsideAsync(proposal.Input, tried, cancel);
        }

        throw Collision.Lost(key);
    }
}
