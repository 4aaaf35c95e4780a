using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>Phone numbers, the only place that knows them; encrypted, found by HMAC. In the identity account.</summary>
public interface IContacts
{
    /// <summary>The one participation that a phone and a sender number belong to; nothing where they belong to none.</summary>
    Task<PhoneUse?> UseOfAsync(PhoneNumber phone, PhoneNumber sender, CancellationToken cancel);

    /// <summary>Gives phone and sender number to a participation, if they are as they were read; nobody's where <paramref name="before"/> is null.</summary>
    /// <returns>False where somebody else was faster; nothing is written then.</returns>
    Task<bool> TakeAsync(Contact contact, ParticipationKey key, InputId enrolment, PhoneUse? before, CancellationToken cancel);

    /// <summary>Takes phone and sender number from a participation, if they are as they were read.</summary>
    Task ReleaseAsync(Contact contact, PhoneUse use, CancellationToken cancel);

    Task<KeptContact?> OfAsync(ParticipationKey key, CancellationToken cancel);

    /// <summary>Keeps a person's contact and which he or she had before, if it is as it was read; none where <paramref name="before"/> is null.</summary>
    /// <returns>False where somebody else was faster; nothing is written then.</returns>
    Task<bool> KeepAsync(ParticipationKey key, Contact contact, InputId enrolment, KeptContact? before, CancellationToken cancel);

    /// <summary>Writes a new contact beside the one that a person has, if that is as it was read; <see cref="KeepAsync"/> ends it.</summary>
    /// <returns>False where somebody else was faster; nothing is written then.</returns>
    Task<bool> ProposeAsync(ParticipationKey key, ContactProposal proposal, KeptContact before, CancellationToken cancel);

    /// <summary>Deletes a person's contact, if it is as it was read.</summary>
    Task ForgetAsync(ParticipationKey key, KeptContact kept, CancellationToken cancel);

    /// <summary>A stable pseudonym of a phone: lower-case hexadecimal of its HMAC-SHA256.</summary>
    string PseudonymOf(PhoneNumber phone);
}
