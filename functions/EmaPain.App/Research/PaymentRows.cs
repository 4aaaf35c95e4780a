using EmaPain.App.Ports;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Research;

/// <summary>Table Payments: the account book, one row per entry, with the balance after it.</summary>
internal static class PaymentRows
{
    public static IEnumerable<ResearchRow> Of(StudyDefinition study, Participation person) =>
        Blinding.PayTellsTheArm(study) ? Rows(person).Select(Columns.Unblinded) : Rows(person);

    private static IEnumerable<ResearchRow> Rows(Participation person) =>
        person.Ledger.Select((entry, index) => Columns.Row(ResearchTables.Payments, person, entry.Id.Value, new Dictionary<string, object?>
        {
            ["Entry"] = entry.Id.Value,
            ["Number"] = index + 1,
            ["Type"] = Columns.Word(entry.Type),
            ["Rule"] = entry.Rule.Value,
            ["RuleVersion"] = entry.RuleVersion,
            ["Cause"] = entry.Cause,
            ["Cents"] = entry.Cents,
            ["PaymentCents"] = entry.Payment?.Cents,
            ["BalanceCents"] = Account.Balance(person.Ledger.Take(index + 1)),
            ["BookedUtc"] = Columns.Utc(entry.At),
        }));
}
