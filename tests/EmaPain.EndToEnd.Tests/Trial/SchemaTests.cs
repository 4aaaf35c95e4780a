using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using EmaPain.Local.Carrier.Events;

namespace EmaPain.EndToEnd.Tests.Trial;

public sealed class SchemaTests
{
    private static readonly string[] Tables = ["Occasions", "Responses", "Payments", "AlertStates", "Participants"];
    private static readonly DeliveryPlan Tidy = new();
    private static readonly DeliveryPlan Untidy = new(Seed: 3, DuplicateRate: 0.6, ReorderRate: 0.4, EventsPerPost: 1, PostsAtOnce: 8);

    private static readonly Lazy<Task<string>> Expected = new(() => PlayAsync(EventSchema.EventGrid, PayloadCasing.Camel, Tidy));

    [Theory]
    [InlineData(EventSchema.EventGrid, PayloadCasing.Camel, 1)]
    [InlineData(EventSchema.EventGrid, PayloadCasing.Pascal, 7)]
    [InlineData(EventSchema.CloudEvents, PayloadCasing.Camel, 1)]
    [InlineData(EventSchema.CloudEvents, PayloadCasing.Pascal, 7)]
    public async Task Duplicates_order_schema_casing_and_batches_of_events_change_nothing(EventSchema schema, PayloadCasing casing, int eventsPerPost) =>
        Assert.Equal(await Expected.Value, await PlayAsync(schema, casing, Untidy with { EventsPerPost = eventsPerPost }));

    /// <summary>A week of six people whose texts come in bursts; returns all that researchers and phones see of it.</summary>
    private static async Task<string> PlayAsync(EventSchema schema, PayloadCasing casing, DeliveryPlan plan)
    {
        var work = new HeldWork();
        await using var stage = await TrialStage.OpenAsync(
            options => options with { Schema = schema, Casing = casing, Plan = plan, Change = work.Register });
        var people = new List<Volunteer>();
        for (var number = 0; number < 6; number++)
        {
            people.Add(await stage.VolunteerAsync(number % 2 == 0 ? "wait-list" : "mission-reconnect"));
        }

        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await BurstAsync(stage, work, people, ["3 4 2", "1 1 1", "3", "no idea", "5 5 5", "2 2 1"]);
        await stage.PassAsync(TimeSpan.FromMinutes(10));
        await BurstAsync(stage, work, people, ["4 4 2", "1 2 1", "4", "2 2 2", "STOP", "HELP"]);
        await stage.PassAsync(TimeSpan.FromDays(7));
        await BurstAsync(stage, work, people, ["3 4 2", "1 1 1", "3 3 3", "4 4 4", "5 5 5", "1 2 3"]);
        await stage.PassAsync(TimeSpan.FromMinutes(10));
        await BurstAsync(stage, work, people, ["3 4 2", "7", "3", "0", "5 5 5", "5"]);
        return await AllAsync(stage, people);
    }

    private static async Task BurstAsync(TrialStage stage, HeldWork work, List<Volunteer> people, string[] texts)
    {
        foreach (var (person, text) in people.Zip(texts))
        {
            stage.Machine.Carrier.PhoneSends(person.Phone, TrialStage.Sender, text, stage.Time.GetUtcNow());
        }

        await work.PassAsync(stage);
    }

    private static async Task<string> AllAsync(TrialStage stage, List<Volunteer> people)
    {
        var lines = people.SelectMany(person => stage.Machine.Carrier.Phones.Of(person.Phone).Select(text => $"{person.Id} {text.At:O} {text.Text}")).ToList();
        foreach (var table in Tables)
        {
            await foreach (var row in stage.Machine.Research.GetTableClient(table).QueryAsync<TableEntity>())
            {
                var columns = row.Where(column => !column.Key.Contains("etag", StringComparison.OrdinalIgnoreCase) && column.Key is not ("Timestamp" or "AsOfUtc")).OrderBy(column => column.Key, StringComparer.Ordinal);
                lines.Add($"{table} {JsonSerializer.Serialize(columns.Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Key}={column.Value}")))}");
            }
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }
}
