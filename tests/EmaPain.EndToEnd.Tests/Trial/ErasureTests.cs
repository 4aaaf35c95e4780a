using System.Net;
using Azure.Data.Tables;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>Erasures in the whole system: what lies in the three accounts afterwards.</summary>
public sealed class ErasureTests(StageFixture fixture) : IClassFixture<StageFixture>
{
    private readonly TrialStage stage = fixture.Stage;

    [Fact]
    public async Task After_an_erasure_no_account_knows_the_phone_and_the_answers_are_there()
    {
        var person = await stage.VolunteerAsync();
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await stage.TextAsync(person, "3 4 2");
        await stage.RecordAsync(TrialStage.Study, person.Id, new { record = "withdraw" });
        var answers = await stage.AnswersOfAsync(person);
        Assert.NotEmpty(await RowsWithAsync(stage.Machine.Storage.Identity, person.Phone[1..]));

        using var erased = await EraseAsync(TrialStage.Study, person.Id);
        Assert.Equal(HttpStatusCode.OK, erased.StatusCode);
        await stage.SettleAsync();
        foreach (var account in new[] { stage.Machine.Storage.Identity, stage.Machine.Storage.Operations, stage.Machine.Storage.Research })
        {
            Assert.Empty(await RowsWithAsync(account, person.Phone[1..]));
        }

        Assert.Empty(await RowsWithAsync(stage.Machine.Storage.Identity, $"person~{TrialStage.Study}~{person.Id}"));
        Assert.Equal(answers, await stage.AnswersOfAsync(person));

        var texts = stage.TextsTo(person).Count;
        await stage.TextAsync(person, "who is this?");

        // Each step of the way apart: this failed once without saying where the text was lost.
        Assert.NotEmpty(await RowsWithAsync(stage.Machine.Storage.Identity, "who is this?"));
        Assert.NotEmpty(await RowsWithAsync(stage.Machine.Storage.Operations, "Participations unknown~"));
        Assert.Equal(texts + 1, stage.TextsTo(person).Count);
        Assert.Equal(answers, await stage.AnswersOfAsync(person));
        await stage.PassAsync(TimeSpan.FromDays(20));
        Assert.Equal(texts + 1, stage.TextsTo(person).Count);
    }

    [Fact]
    public async Task The_try_of_a_deployment_leaves_its_audit_and_nothing_else()
    {
        var form = new { phone = "813-555-0187", site = "main", role = "veteran", language = "en", zone = "America/New_York" };
        const string path = "api/studies/weekly-pst-peg/participants/deploy-check";
        for (var deployment = 0; deployment < 2; deployment++)
        {
            using var nobody = await EraseAsync("weekly-pst-peg", "deploy-check");
            Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
            Assert.Contains("sentence", await nobody.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            using var enrolled = await stage.StaffAsync(HttpMethod.Put, path, form);
            Assert.Equal(HttpStatusCode.OK, enrolled.StatusCode);
            Assert.NotEmpty(await RowsWithAsync(stage.Machine.Storage.Research, "deploy-check"));
            using var erased = await EraseAsync("weekly-pst-peg", "deploy-check");
            Assert.Equal(HttpStatusCode.OK, erased.StatusCode);
        }

        await stage.SettleAsync();
        Assert.Empty(await RowsWithAsync(stage.Machine.Storage.Research, "deploy-check"));
        Assert.Empty(await RowsWithAsync(stage.Machine.Storage.Identity, "deploy-check"));
        var left = await RowsWithAsync(stage.Machine.Storage.Operations, "deploy-check");
        Assert.All(left, row => Assert.True(row.StartsWith("Audit ", StringComparison.Ordinal) || row.StartsWith("Participations weekly-pst-peg~deploy-check seen:", StringComparison.Ordinal), row));
        using var shown = await stage.StaffAsync(HttpMethod.Get, path, null);
        Assert.Equal(HttpStatusCode.NotFound, shown.StatusCode);
    }

    private Task<HttpResponseMessage> EraseAsync(string study, string id) => stage.StaffAsync(HttpMethod.Delete, $"api/studies/{study}/participants/{id}", null);

    /// <summary>Every row of an account that says it, in a key or in a value.</summary>
    private static async Task<IReadOnlyList<string>> RowsWithAsync(string account, string what)
    {
        var found = new List<string>();
        var service = new TableServiceClient(account);
        await foreach (var table in service.QueryAsync())
        {
            await foreach (var row in service.GetTableClient(table.Name).QueryAsync<TableEntity>())
            {
                var text = $"{table.Name} {row.PartitionKey} {row.RowKey} {string.Join(' ', row.Select(column => column.Value))}";
                if (text.Contains(what, StringComparison.Ordinal))
                {
                    found.Add(text);
                }
            }
        }

        return found;
    }
}
