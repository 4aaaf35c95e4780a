using System.Globalization;

namespace EmaPain.Local.Carrier.Sms;

/// <summary>
/// Honours repeatability pairs for 5 minutes from their first-sent time, on the machine's clock. Azure documents that window for
/// Email and Rooms and is silent for SMS.
/// </summary>
internal sealed class Repeatability(TimeProvider machineClock)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private const string Rejected = "rejected";
    private readonly Lock gate = new();
    private readonly Dictionary<string, Entry> entries = [];

    public Claim Take(SendRecipient recipient)
    {
        if (recipient is { RequestId: null, FirstSent: null })
        {
            return new Claim.First();
        }

        if (!Guid.TryParseExact(recipient.RequestId, "D", out _))
        {
            return Refuse(400, "Request sent with invalid value for repeatability-request-id. Expected is a GUID of 36 characters.");
        }

        if (!DateTimeOffset.TryParseExact(recipient.FirstSent, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var firstSent))
        {
            return Refuse(400, "Request sent with Invalid DateTime value for repeatability-first-sent. Expected is DateTime ,RFC1123 pattern.");
        }

        if (machineClock.GetUtcNow() - firstSent > Window)
        {
            return Refuse(412, "The repeatability window of this request has passed.");
        }

        lock (gate)
        {
            return Claimed(recipient, firstSent);
        }

        Claim.Refused Refuse(int status, string sentence) => new(SendResult.Refused(recipient, status, sentence, Rejected));
    }

    /// <summary>Stores the answer for later calls with the same pair. An answer that invites a retry (5xx) is forgotten instead.</summary>
    public void Keep(SendRecipient recipient, SendResult answer)
    {
        if (recipient.RequestId is not { } id)
        {
            return;
        }

        lock (gate)
        {
            if (answer.Status >= 500)
            {
                entries.Remove(id);
            }
            else if (entries.TryGetValue(id, out var entry))
            {
                entries[id] = entry with { Answer = answer };
            }
        }
    }

    private Claim Claimed(SendRecipient recipient, DateTimeOffset firstSent)
    {
        Forget();
        if (!entries.TryGetValue(recipient.RequestId!, out var entry))
        {
            entries[recipient.RequestId!] = new Entry(recipient.To, firstSent, null);
            return new Claim.First();
        }

        if (entry.FirstSent != firstSent || entry.To != recipient.To)
        {
            return new Claim.Refused(SendResult.Refused(recipient, 400, "The repeatability-request-id belongs to another request.", Rejected));
        }

        return entry.Answer is { } answer
            ? new Claim.Repeated(answer)
            : new Claim.Refused(SendResult.Refused(recipient, 409, "The first request with this repeatability-request-id is in progress.", Rejected));
    }

    private void Forget()
    {
        if (entries.Count < 10_000)
        {
            return;
        }

        var oldest = machineClock.GetUtcNow() - Window;
        foreach (var (id, _) in entries.Where(entry => entry.Value.FirstSent < oldest && entry.Value.Answer is not null).ToList())
        {
            entries.Remove(id);
        }
    }

    private sealed record Entry(string To, DateTimeOffset FirstSent, SendResult? Answer);
}
