using System.Text.Json;
using EmaPain.EndToEnd.Tests.Trial;

namespace EmaPain.EndToEnd.Tests.Clients;

/// <summary>@azure/data-tables reads what a trial has written.</summary>
public sealed class TablesClientTests(StageFixture fixture) : IClassFixture<StageFixture>
{
    private readonly TrialStage stage = fixture.Stage;

    [Fact]
    public async Task A_researcher_finds_the_answers_of_everybody_page_by_page()
    {
        var people = new[] { await stage.VolunteerAsync(), await stage.VolunteerAsync(), await stage.VolunteerAsync() };
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        foreach (var (place, person) in people.Index())
        {
            await stage.TextAsync(person, $"{place + 1} 4 2");
        }

        var run = await RowsAsync("Responses", "Item eq 'PST.pain' and Current eq true and Value ge 2", "1");

        Assert.Equal(0, run.ExitCode);
        var rows = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(
            [$"{people[1].Id} baseline 2", $"{people[2].Id} baseline 3"],
            rows.Select(row => $"{row.GetProperty("Participant")} {row.GetProperty("Occasion")} {row.GetProperty("Value")}").Order());
        Assert.True(int.Parse(run.Error.Trim()["pages ".Length..], null) >= 2, run.Error);
        Assert.All(rows, row => Assert.Equal((1, 5), (row.GetProperty("ScaleMinimum").GetInt32(), row.GetProperty("ScaleMaximum").GetInt32())));
    }

    [Fact]
    public async Task Instants_come_as_UTC_times_and_money_as_whole_cents()
    {
        var person = await stage.VolunteerAsync();
        await stage.RecordAsync(TrialStage.Study, person.Id, new { record = "assessment-completed", occasion = "assessment-baseline" });
        await stage.SettleAsync();

        var run = await RowsAsync("Payments", $"PartitionKey eq '{TrialStage.Study}~{person.Id}'");

        using var row = JsonDocument.Parse(Assert.Single(run.Lines));
        Assert.Equal(2000, row.RootElement.GetProperty("Cents").GetInt32());
        Assert.Equal(stage.Time.GetUtcNow(), row.RootElement.GetProperty("BookedUtc").GetDateTimeOffset(), TimeSpan.FromMinutes(1));
    }

    private Task<NodeRun> RowsAsync(params string[] arguments) => NodeRun.Of("rows.mjs", "RESEARCH", stage.Machine.Storage.Research, arguments);
}
