using Azure.Data.Tables;
using EmaPain.EndToEnd.Tests.Hosting;
using EmaPain.Local.Reckoning;

namespace EmaPain.EndToEnd.Tests.Reckoning;

[Collection(HostingCollection.Name)]
public sealed class ResearchReaderTests(AzuriteFixture fixture)
{
    private static readonly string[] Tables = ["Occasions", "Responses", "ResponsesUnblinded", "Payments", "AlertStates", "AdverseEvents"];

    [Fact]
    public async Task Rows_of_one_study_are_read_and_those_of_others_are_not()
    {
        var account = new TableServiceClient(fixture.Azurite.Research);
        foreach (var table in Tables)
        {
            await account.GetTableClient(table).CreateIfNotExistsAsync();
        }

        await AddAsync(account, "Occasions", "week-1", new()
        {
            ["Occasion"] = "week-1", ["Kind"] = "texts", ["PlannedUtc"] = Studies.Start, ["Status"] = "closed", ["MissingReason"] = "no_response",
        });
        await AddAsync(account, "Responses", "week-1~PST.pain~0", Answer("PST.pain", null, 0));
        await AddAsync(account, "Responses", "week-1~PST.pain~1", Answer("PST.pain", 4, 1));
        await AddAsync(account, "ResponsesUnblinded", "week-1~PRACTICE.days~1", Answer("PRACTICE.days", 7, 1));
        await AddAsync(account, "Payments", "e1", new() { ["Rule"] = "weekly-ratings", ["Cause"] = "week-1", ["Cents"] = 500 });
        await AddAsync(account, "AlertStates", "a1", new() { ["Rule"] = "crisis", ["Level"] = "urgent", ["Status"] = "open", ["Mailed"] = 2 });
        await AddAsync(account, "AdverseEvents", "e1", new() { ["Source"] = "alert", ["Alert"] = "a1", ["RecordedUtc"] = Studies.Start });
        await AddAsync(account, "AdverseEvents", "e2", new() { ["Source"] = "staffContact", ["RecordedUtc"] = Studies.Start });

        var seen = await new ResearchReader(account, "reader-test").ReadAsync([], []);

        Assert.Equal([new ObservedOccasion("p001", "week-1", "texts", Studies.Start, null, null, "closed", "no_response")], seen.Occasions);
        Assert.Equal(
            [new ObservedAnswer("p001", "week-1", "PST.pain", 4, false), new ObservedAnswer("p001", "week-1", "PRACTICE.days", 7, false)], seen.Answers);
        Assert.Equal([new ObservedEntry("p001", "weekly-ratings", "week-1", 500)], seen.Entries);
        Assert.Equal([new ObservedAlert("p001", "crisis", "urgent", null, "open", 2)], seen.Alerts);
        Assert.Equal([new ObservedAdverseEvent("p001", Studies.Start)], seen.AdverseEvents);
    }

    private static Dictionary<string, object?> Answer(string item, int? value, int revision) => new()
    {
        ["Occasion"] = "week-1", ["Item"] = item, ["Value"] = value, ["Revision"] = revision, ["Current"] = true, ["Late"] = false,
    };

    private static async Task AddAsync(TableServiceClient account, string table, string row, Dictionary<string, object?> columns)
    {
        foreach (var study in new[] { "reader-test", "reader-test-2" })
        {
            var entity = new TableEntity($"{study}~p001", row);
            foreach (var (name, value) in columns.Where(column => column.Value is not null))
            {
                entity[name] = value;
            }

            await account.GetTableClient(table).UpsertEntityAsync(entity, TableUpdateMode.Replace);
        }
    }
}
