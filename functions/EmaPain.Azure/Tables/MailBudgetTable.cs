using System.Globalization;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Azure.Mail;

namespace EmaPain.Azure.Tables;

/// <summary>One row in the table of the due book: how many mails went in each five minutes of the last hour.</summary>
public sealed class MailBudgetTable(TableClient due, MailShares shares, TimeProvider machine) : IMailBudget
{
    private const string Spent = "Spent";

    public async Task<TimeSpan?> TakeAsync(MailUrgency urgency, CancellationToken cancel)
    {
        while (true)
        {
            var now = machine.GetUtcNow();
            var stored = await due.GetEntityIfExistsAsync<TableEntity>(Keys.Watermark, Keys.MailBudget, cancellationToken: cancel);
            var spent = stored.HasValue ? Read(stored.Value!.Text(Spent), now) : [];
            if (shares.Wait(urgency, spent, now) is { } wait)
            {
                return wait;
            }

            spent[MailShares.StepOf(now)] = spent.GetValueOrDefault(MailShares.StepOf(now)) + 1;
            var row = new TableEntity(Keys.Watermark, Keys.MailBudget) { [Spent] = Write(spent) };
            if (await due.TryReplaceAsync(row, stored.HasValue ? stored.Value!.ETag.ToString() : null, cancel))
            {
                return null;
            }
        }
    }

    private static SortedDictionary<long, int> Read(string text, DateTimeOffset now) => new(text
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split(':'))
        .Select(pair => (Step: long.Parse(pair[0], CultureInfo.InvariantCulture), Count: int.Parse(pair[1], CultureInfo.InvariantCulture)))
        .Where(entry => MailShares.Counts(entry.Step, now))
        .ToDictionary(entry => entry.Step, entry => entry.Count));

    private static string Write(SortedDictionary<long, int> spent) =>
        string.Join(' ', spent.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key}:{entry.Value}")));
}
