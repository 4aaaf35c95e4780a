using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>Rows in storage that cannot be read any more: the person's text ends as an urgent alert.</summary>
public sealed class BrokenRowTests(FewTriesStage fixture) : IClassFixture<FewTriesStage>
{
    private readonly TrialStage stage = fixture.Stage;

    [Theory]
    [InlineData("5 4 3")]
    [InlineData("I want to kill myself")]
    public async Task With_a_broken_participation_row_the_text_becomes_an_alert(string text)
    {
        var person = await stage.VolunteerAsync();
        var table = new TableServiceClient(stage.Machine.Storage.Operations).GetTableClient("Participations");
        await BreakAsync(table, $"PartitionKey eq '{TrialStage.Study}~{person.Id}' and RowKey eq 'state'");
        await AlertsAsync(person, text);
    }

    [Theory]
    [InlineData("5 4 3")]
    [InlineData("I want to kill myself")]
    public async Task With_an_unreadable_contact_the_text_becomes_an_alert(string text)
    {
        var person = await stage.VolunteerAsync();
        var table = new TableServiceClient(stage.Machine.Storage.Identity).GetTableClient("Contacts");
        await BreakAsync(table, $"PartitionKey ge 'phone' and PartitionKey lt 'phonf' and Participant eq '{person.Id}'");
        await AlertsAsync(person, text);
    }

    private static async Task BreakAsync(TableClient table, string filter)
    {
        var row = await table.QueryAsync<TableEntity>(filter).SingleAsync();
        await table.UpsertEntityAsync(new TableEntity(row.PartitionKey, row.RowKey) { ["State"] = "{", ["Broken"] = true }, TableUpdateMode.Replace);
    }

    private async Task AlertsAsync(Volunteer person, string text)
    {
        var before = await OpenAsync();
        await stage.TextAsync(person, text);
        var alert = Assert.Single((await OpenAsync()).ExceptBy(before.Select(old => old.Alert), fresh => fresh.Alert));
        Assert.Equal(("unjudged", AlertLevel.Urgent), (alert.Rule.Value, alert.Level));
    }

    private async Task<IReadOnlyList<AlertRow>> OpenAsync() =>
        await stage.Port<IAlertBoard>().OpenAsync(new StudyId(TrialStage.Study), new SiteId(TrialStage.Site), CancellationToken.None);
}
