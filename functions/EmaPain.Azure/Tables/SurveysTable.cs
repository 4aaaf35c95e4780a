using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.Azure.Tables;

/// <summary>Invitations by their opaque ids: a partition and one row for each, so that they spread.</summary>
public sealed class SurveysTable(TableClient table) : ISurveyBook
{
    private const string Study = "Study";
    private const string Participant = "Participant";
    private const string Occasion = "Occasion";

    public async Task EnterAsync(SurveyId survey, ParticipationKey key, OccasionId occasion, CancellationToken cancel)
    {
        var row = new TableEntity(Keys.Survey(survey), Keys.InvitationRow)
        {
            [Study] = key.Study.Value,
            [Participant] = key.Participant.Value,
            [Occasion] = occasion.Value,
        };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);
    }

    public async Task<InvitedTo?> FindAsync(SurveyId survey, CancellationToken cancel)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Survey(survey), Keys.InvitationRow, cancellationToken: cancel);
        return found is { HasValue: true, Value: { } row }
            ? new InvitedTo(new ParticipationKey(new StudyId(row.Text(Study)), new ParticipantId(row.Text(Participant))), new OccasionId(row.Text(Occasion)))
            : null;
    }
}
