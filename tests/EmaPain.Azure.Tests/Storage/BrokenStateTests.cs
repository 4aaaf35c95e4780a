using Azure;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Azure.Tables;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace EmaPain.Azure.Tests.Storage;

/// <summary>A participation whose state row somebody has spoiled.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class BrokenStateTests(AzuriteFixture fixture)
{
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 15, 0);
    private static readonly ParticipationKey Ann = new(new StudyId("weekly-pst-peg"), new ParticipantId("ann"));

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"key":"nobody"}""")]
    [InlineData(null)]
    public async Task A_state_that_cannot_be_read_is_made_of_its_history_and_written_anew(string? spoiled)
    {
        var (store, table, whole) = await CommittedAsync();
        await SpoilAsync(table, Keys.State, "State0", spoiled);

        var loaded = await store.LoadAsync(Ann, Cancel);
        Assert.Equal(DomainJson.Write(whole), DomainJson.Write(loaded.Participation));

        Assert.IsType<CommitResult.Committed>(await CommitAsync(store, loaded, "in-3"));
        var row = (await table.GetEntityAsync<TableEntity>(Keys.Participation(Ann), Keys.State)).Value;
        Assert.Equal(3, ParticipationRows.ReadState(row).Sequence);
    }

    [Theory]
    [InlineData("{")]
    [InlineData(null)]
    public async Task Where_the_history_is_not_whole_either_the_row_and_the_remedy_are_named(string? spoiled)
    {
        var (store, table, _) = await CommittedAsync();
        await SpoilAsync(table, Keys.State, "State0", "{");
        if (spoiled is null)
        {
            await table.DeleteEntityAsync(Keys.Participation(Ann), Keys.Happening(1), ETag.All, Cancel);
        }
        else
        {
            await SpoilAsync(table, Keys.Happening(1), "Happening0", spoiled);
        }

        var fault = await Assert.ThrowsAsync<UnreadableParticipationException>(() => store.LoadAsync(Ann, Cancel));
        Assert.Contains("put the partition's rows back from a backup", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_of_a_later_version_of_the_app_is_left_to_that()
    {
        var (store, table, whole) = await CommittedAsync();
        await SpoilAsync(table, Keys.State, "State0", DomainJson.Write(whole)[..^1] + ",\"later\":1}");

        await Assert.ThrowsAsync<System.Text.Json.JsonException>(() => store.LoadAsync(Ann, Cancel));
    }

    private async Task<(ParticipationsTable Store, TableClient Table, Participation Whole)> CommittedAsync()
    {
        var table = await fixture.Accounts().Operations.FreshTableAsync();
        var store = new ParticipationsTable(table, NullLogger<ParticipationsTable>.Instance);
        var first = Assert.IsType<CommitResult.Committed>(await CommitAsync(store, await store.LoadAsync(Ann, Cancel), "in-1"));
        var second = Assert.IsType<CommitResult.Committed>(await CommitAsync(store, first.After, "in-2"));
        return (store, table, second.After.Participation);
    }

    private static Task<CommitResult> CommitAsync(ParticipationsTable store, LoadedParticipation before, string input)
    {
        Happening happening = new Happening.CourtesySent(Now);
        return store.CommitAsync(before, new InputId(input), new Decision(History.After(before.Participation, happening), [happening], []), Cancel);
    }

    private static async Task SpoilAsync(TableClient table, string row, string property, string? text)
    {
        var stored = (await table.GetEntityAsync<TableEntity>(Keys.Participation(Ann), row)).Value;
        stored.Remove(property);
        if (text is not null)
        {
            stored[property] = text;
        }

        await table.UpdateEntityAsync(stored, ETag.All, TableUpdateMode.Replace);
    }
}
