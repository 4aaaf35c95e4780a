using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Staff;

/// <summary>
/// Takes a phone for an enrolment, or a change of phone, before it is committed. A phone and a sender number have one row, so that of two enrolments at once one
/// holds it. Whoever takes it over makes sure first that the other's enrolment was committed or never will be: no clock decides, and what
/// a crash left behind is in nobody's way.
/// </summary>
public sealed class PhoneTaking(IContacts contacts, IParticipations participations)
{
    /// <summary>Takes the phone, and keeps the contact; false where somebody takes part by it already.</summary>
    public async Task<bool> TakeAsync(ParticipationKey key, Contact contact, InputId enrolment, CancellationToken cancel)
    {
        var isTaken = await ReserveAsync(key, contact, enrolment, cancel);
        if (isTaken)
        {
            await KeepAsync(key, contact, enrolment, cancel);
        }

        return isTaken;
    }

    /// <summary>Takes the phone's row for an input that is to be committed; false where somebody takes part by it already.</summary>
    public async Task<bool> ReserveAsync(ParticipationKey key, Contact contact, InputId input, CancellationToken cancel)
    {
        for (var tried = 0; tried < Collision.Tries; tried++)
        {
            var use = await contacts.UseOfAsync(contact.Phone, contact.SenderNumber, cancel);
            var isOurs = use?.Key == key && use.Enrolment == input;
            if (use is not null && !isOurs && await IsInUseAsync(use, contact, cancel))
            {
                return false;
            }

            if (isOurs || await contacts.TakeAsync(contact, key, input, use, cancel))
            {
                return true;
            }

            await Collision.StepAsideAsync(input, tried, cancel);
        }

        throw Collision.Lost(key);
    }

    /// <summary>Whether somebody else takes part by the phone. Only looks; whoever enrols takes it.</summary>
    public async Task<bool> IsTakenAsync(ParticipationKey key, Contact contact, CancellationToken cancel) =>
        await contacts.UseOfAsync(contact.Phone, contact.SenderNumber, cancel) is { } use && use.Key != key && await HoldsAsync(use, contact, cancel);

    /// <summary>
    /// Whether somebody takes part by the phone. One who withdrew or completed keeps it only until somebody else takes it: till then a cry
    /// for help or a START from it still has a name.
    /// </summary>
    private async Task<bool> IsInUseAsync(PhoneUse use, Contact contact, CancellationToken cancel)
    {
        await participations.ForecloseAsync(use.Key, use.Enrolment, cancel);
        return await HoldsAsync(use, contact, cancel);
    }

    private async Task<bool> HoldsAsync(PhoneUse use, Contact contact, CancellationToken cancel)
    {
        var person = (await participations.LoadAsync(use.Key, cancel)).Participation;
        return person.Status is not (ParticipationStatus.Unknown or ParticipationStatus.Withdrawn or ParticipationStatus.Completed)
            && (await contacts.OfAsync(use.Key, cancel))?.Of(person) == contact;
    }

    /// <summary>Another enrolment of the same person may have come with another phone: it is over, or this one is refused when it is decided.</summary>
    private async Task KeepAsync(ParticipationKey key, Contact contact, InputId enrolment, CancellationToken cancel)
    {
        for (var tried = 0; tried < Collision.Tries; tried++)
        {
            var kept = await contacts.OfAsync(key, cancel);
            if (kept is not null && kept.Enrolment != enrolment)
            {
                await participations.ForecloseAsync(key, kept.Enrolment, cancel);
                if ((await participations.LoadAsync(key, cancel)).Participation.EnrolledAt is not null)
                {
                    await ReleaseAsync(key, contact, kept.Contact, cancel);
                    return;
                }

                await ReleaseAsync(key, kept.Contact, contact, cancel);
            }

            if (kept?.Enrolment == enrolment || await contacts.KeepAsync(key, contact, enrolment, kept, cancel))
            {
                return;
            }

            await Collision.StepAsideAsync(enrolment, tried, cancel);
        }

        throw Collision.Lost(key);
    }

    private async Task ReleaseAsync(ParticipationKey key, Contact former, Contact remaining, CancellationToken cancel)
    {
        if (former != remaining && await contacts.UseOfAsync(former.Phone, former.SenderNumber, cancel) is { } use && use.Key == key)
        {
            await contacts.ReleaseAsync(former, use, cancel);
        }
    }
}
