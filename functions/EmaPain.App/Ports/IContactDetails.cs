using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>What staff keep of people beside the phone; encrypted, in the identity account.</summary>
public interface IContactDetails
{
    Task<KeptDetails?> OfAsync(ParticipationKey key, CancellationToken cancel);

    /// <summary>Keeps a person's details if they are as they were read; none where <paramref name="before"/> is null.</summary>
    /// <returns>False where somebody else was faster; nothing is written then.</returns>
    Task<bool> KeepAsync(ParticipationKey key, ContactDetails details, KeptDetails? before, CancellationToken cancel);

    /// <summary>Deletes a person's details, if they are as they were read.</summary>
    Task ForgetAsync(ParticipationKey key, KeptDetails kept, CancellationToken cancel);
}
