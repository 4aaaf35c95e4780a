using System.Globalization;
using System.Text.Json;
using EmaPain.Domain.Ids;
using EmaPain.Local.Cohort.Doors;

namespace EmaPain.Local.Trial;

/// <summary>
/// People are paid as staff would do it, every four weeks and after the trial: the coordinator approves, the bookkeeper exports and confirms,
/// the first payment of every payout but the last ones fails and is paid with the next.
/// </summary>
/// <param name="study">Whose people.</param>
/// <param name="seed">The same seed asks with the same request ids.</param>
/// <param name="coordinator">Approves.</param>
/// <param name="bookkeeper">Exports and confirms.</param>
/// <param name="settled">Waits until the app is at rest.</param>
internal sealed class PayDay(string study, int seed, IStaffDoor coordinator, IStaffDoor bookkeeper, Func<Task> settled)
{
    private static readonly TimeSpan Between = TimeSpan.FromDays(28);
    private readonly Dictionary<string, int> paid = new(StringComparer.Ordinal);
    private DateTimeOffset? last;
    private int requests;

    /// <summary>Pays what is owed meanwhile, if four weeks have passed.</summary>
    public async Task PayMeanwhileAsync(DateTimeOffset now, CancellationToken cancel)
    {
        last ??= now;
        if (now >= last + Between)
        {
            last = now;
            await PayoutAsync(failed: 0, cancel);
        }
    }

    /// <summary>Pays until nobody is owed anything.</summary>
    /// <returns>What each person was paid by the files, in US cents.</returns>
    public async Task<IReadOnlyDictionary<string, int>> PayAsync(CancellationToken cancel)
    {
        for (var failed = 0; await PayoutAsync(failed, cancel); failed = -1)
        {
        }

        return paid;
    }

    /// <summary>One payout, of which one payment fails, or none.</summary>
    /// <returns>Whether anybody was owed anything.</returns>
    private async Task<bool> PayoutAsync(int failed, CancellationToken cancel)
    {
        var answer = await AskAsync(coordinator, $"api/studies/{study}/payouts", "", cancel);
        var payout = JsonSerializer.Deserialize<JsonElement>(answer).GetProperty("id").GetString()!;
        await settled();
        var file = await bookkeeper.CallAsync(Call($"api/studies/{study}/payouts/{payout}/export", ""), cancel);
        if (file.Status == 409 && file.Body.Contains("nothing-to-pay", StringComparison.Ordinal))
        {
            return false;
        }

        var rows = Done(file).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var payments = rows[1..^1];
        CheckTotal(payments, rows[^1]);
        foreach (var (place, row) in payments.Index().Where(payment => payment.Index != failed))
        {
            paid[row.Split(',')[2]] = paid.GetValueOrDefault(row.Split(',')[2]) + CentsOf(row);
        }

        var report = string.Join("\r\n", payments.Select((row, place) => $"{row},{(place == failed ? "failed" : "paid")}").Prepend($"{rows[0]},result"));
        await AskAsync(bookkeeper, $"api/studies/{study}/payouts/{payout}/report", report, cancel);
        await settled();
        return true;
    }

    private static void CheckTotal(string[] payments, string total)
    {
        if (payments.Sum(CentsOf) != CentsOf(total))
        {
            throw new InvalidOperationException($"The total of a payout file is another than its rows' sum: {total}");
        }
    }

    private static int CentsOf(string row) => (int)(decimal.Parse(row.Split(',')[3], CultureInfo.InvariantCulture) * 100);

    private async Task<string> AskAsync(IStaffDoor door, string path, string body, CancellationToken cancel) => Done(await door.CallAsync(Call(path, body), cancel));

    private static string Done(StaffReply reply) =>
        reply.IsDone ? reply.Body : throw new InvalidOperationException($"The app did not pay (status {reply.Status}): {reply.Body}");

    private StaffCall Call(string path, string body) => new(
        HttpMethod.Post, path, body, NameBasedId.Of("pay-day", study, seed.ToString(CultureInfo.InvariantCulture), $"{++requests}"));
}
