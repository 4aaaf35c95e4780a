using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Domain.Allocating;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Staff;

/// <summary>Looks at whom people name as partner, before they are enrolled and when staff correct it.</summary>
public sealed class PartnerCheck(IParticipations participations, IContacts contacts, IStudies studies, AllocationDesk allocation)
{
    /// <summary>What is wrong with an applicant's partner, who is enrolled already or stands in the same list; alone, the applicant may be the first of the two.</summary>
    internal async Task<StaffAnswer?> FaultOfAsync(Applicant applicant, PeopleForm? list, CancellationToken cancel)
    {
        if (applicant.Enrolment.Partner is not { } id)
        {
            return null;
        }

        var member = applicant.Member;
        if (id == member.Id)
        {
            return Refused(member.With(member, applicant.Study));
        }

        if (list?.People.FirstOrDefault(person => person.Participant == id) is { } listed)
        {
            var other = new DyadMember(id, listed.Form.Role, listed.Form.Site, listed.Form.Partner);
            return Refused(member.NamedBy(other, applicant.Study) ?? OnePhone(id, PhoneNumber.OfPerson(listed.Form.Phone) == applicant.Phone));
        }

        var partner = (await participations.LoadAsync(applicant.Key with { Participant = id }, cancel)).Participation;
        return partner.EnrolledAt is not null ? Refused(member.NamedBy(DyadMember.Of(partner), applicant.Study) ?? await OnePhoneAsync(partner, applicant.Phone, cancel))
            : list is null ? null
            : Refused(new DyadMember.Misfit($"nobody is enrolled as '{id}', and nobody of the list has this id", "Correct the partner, or add a row for that person."));
    }

    /// <summary>What is wrong with a partner whom staff record; nothing where it is another record.</summary>
    public async Task<StaffAnswer?> FaultOfAsync(ParticipationKey key, StaffRecord record, CancellationToken cancel)
    {
        if (record is not StaffRecord.PartnerNamed { Partner: var id } || (await participations.LoadAsync(key, cancel)).Participation is not { EnrolledAt: not null } person)
        {
            return null;
        }

        var partner = (await participations.LoadAsync(key with { Participant = id }, cancel)).Participation;
        return await allocation.HasPlaceAsync(person, cancel) ? Allocated(key.Participant)
            : partner.EnrolledAt is null ? null
            : partner.Arm is not null || await allocation.HasPlaceAsync(partner, cancel) ? Allocated(id)
            : Refused(DyadMember.Of(person).With(DyadMember.Of(partner), studies.Of(person)) ?? OnePhone(id, await PhoneOfAsync(person, cancel) == await PhoneOfAsync(partner, cancel)));
    }

    /// <summary>Whether a phone is that of the person's partner, at whatever site.</summary>
    public async Task<bool> IsPartnersAsync(Participation person, PhoneNumber phone, CancellationToken cancel) =>
        person.Partner is { } id && await PhoneOfAsync((await participations.LoadAsync(person.Key with { Participant = id }, cancel)).Participation, cancel) == phone;

    private async Task<DyadMember.Misfit?> OnePhoneAsync(Participation partner, PhoneNumber phone, CancellationToken cancel) =>
        OnePhone(partner.Key.Participant, await PhoneOfAsync(partner, cancel) == phone);

    private static DyadMember.Misfit? OnePhone(ParticipantId partner, bool isOne) => isOne
        ? new DyadMember.Misfit($"the phone is that of '{partner}'", "Two people need two phones: what one is asked is not for the other.")
        : null;

    private async Task<PhoneNumber?> PhoneOfAsync(Participation person, CancellationToken cancel) =>
        (await contacts.OfAsync(person.Key, cancel))?.Of(person)?.Phone;

    private static StaffAnswer.Refused? Refused(DyadMember.Misfit? misfit) =>
        misfit is null ? null : new StaffAnswer.Refused("bad-partner", $"The partner cannot be taken: {misfit.Problem}. {misfit.Remedy}");

    private static StaffAnswer.Refused Allocated(ParticipantId who) =>
        new("already-allocated", $"{who} is allocated already, together with the partner; that is not changed any more.");
}
