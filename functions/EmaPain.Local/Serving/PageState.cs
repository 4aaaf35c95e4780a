using System.Text.Json;
using System.Text.Json.Nodes;
using EmaPain.Domain.Ids;

namespace EmaPain.Local.Serving;

/// <summary>All that the page shows, as one JSON text: whoever connects, or connects again, needs nothing else.</summary>
internal sealed class PageState(ServedTrial trial, StaffOffice office)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Of the chosen person; of nobody where none is chosen.</summary>
    public async Task<string> WriteAsync(ParticipationKey? chosen, bool isBusy, CancellationToken cancel)
    {
        var owner = chosen is { } key ? trial.Roster.Find(key) : null;
        return JsonSerializer.Serialize(
            new
            {
                now = trial.Now,
                isBusy,
                people = trial.Roster.All.Select(other => new { study = other.Key.Study.Value, participant = other.Key.Participant.Value, other.Phone }),
                person = owner is null ? null : await WriteAsync(owner, cancel),
            },
            Json);
    }

    private async Task<object> WriteAsync(PhoneOwner owner, CancellationToken cancel)
    {
        var reply = await office.ShowAsync(owner.Key, cancel);
        return new
        {
            study = owner.Key.Study.Value,
            participant = owner.Key.Participant.Value,
            owner.Phone,
            owner.Sender,
            texts = trial.Thread.Of(owner),
            shown = reply.IsDone ? JsonNode.Parse(reply.Body) : null,
            problem = reply.IsDone ? null : ShownPerson.SentenceOf(reply),
        };
    }
}
