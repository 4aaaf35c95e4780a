using EmaPain.App.Rehearsing;
using EmaPain.App.Staff;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Alerting;

/// <summary>Takes what somebody who signed in records on an alert's page: the same as on the command line, checked and audited there.</summary>
public sealed class PageRecords(AlertDesk desk, AlertRecordDesk records)
{
    /// <param name="token">Of the alert's link.</param>
    /// <param name="actor">Who signed in.</param>
    /// <param name="words">What is recorded, as <see cref="AlertRecordWords"/> reads it.</param>
    /// <param name="shown">Which state the page showed: a button that is pressed twice there records once.</param>
    /// <param name="cancel">Stops between steps.</param>
    /// <returns>The alert afterwards, and why nothing was recorded; none: it was.</returns>
    public async Task<(AlertView View, string? Refusal)> RecordAsync(string token, string actor, string words, string shown, CancellationToken cancel)
    {
        var view = await desk.ShowAsync(token, cancel);
        if (view is not AlertView.Found { Alert: var alert, Person: var person })
        {
            return (view, null);
        }

        if (AlertRecordWords.Read(words.Split(' ')) is not { } record)
        {
            return (view, "That records nothing that is known. Press one of the buttons.");
        }

        var request = new StaffRequest(NameBasedId.Of("page-record", alert.Id.Value, actor, words, shown).ToString(), actor);
        return await records.RecordAsync(person.Study, person.Site, alert.Id, record, request, cancel) switch
        {
            StaffAnswer.Ok => (await desk.ShowAsync(token, cancel), null),
            StaffAnswer.Refused refused => (await desk.ShowAsync(token, cancel), refused.Sentence),
            var other => throw new InvalidOperationException($"No words for {other}."),
        };
    }
}
