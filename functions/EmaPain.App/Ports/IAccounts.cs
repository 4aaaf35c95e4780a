using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>
/// Who is owed something, by study: so that a payout reads those and no others. Follows the account books by a moment, and decides nothing:
/// what is paid is decided in the book itself.
/// </summary>
public interface IAccounts
{
    /// <summary>Writes a person's row, unless one of a later state is there.</summary>
    Task PutAsync(AccountRow row, CancellationToken cancel);

    /// <summary>Those of a study who are owed something, by participant id, after the given one.</summary>
    IAsyncEnumerable<AccountRow> OwedAsync(StudyId study, ParticipantId? after, CancellationToken cancel);
}
