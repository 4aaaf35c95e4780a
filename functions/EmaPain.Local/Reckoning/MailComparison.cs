using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Reckoning;

/// <summary>Mails about alerts, by address: a mail names no participant.</summary>
internal static class MailComparison
{
    public static void Compare(
        IReadOnlyList<ExpectedPerson> foretold, CohortTruth truth, Observation seen, List<string> missed, List<string> surplus)
    {
        foreach (var member in truth.Staff)
        {
            var expected = foretold.Sum(person => person.MailsByAddress.GetValueOrDefault(member.Address));
            var found = seen.MailedTo.Count(address => address == member.Address);
            if (found != expected)
            {
                (found < expected ? missed : surplus).Add($"mails to {member.Id}: expected {expected}, found {found}");
            }
        }
    }
}
