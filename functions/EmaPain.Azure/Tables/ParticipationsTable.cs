using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using Microsoft.Extensions.Logging;

namespace EmaPain.Azure.Tables;

/// <summary>Participations in one table, a partition each; a commit is one entity group transaction (design section 4, step 5).</summary>
public sealed class ParticipationsTable(TableClient table, ILogger<ParticipationsTable> log) : IParticipations
{
    public async Task<LoadedParticipation> LoadAsync(ParticipationKey key, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Participation(key), Keys.State, cancellationToken: cancel);
        return row.HasValue
            ? new LoadedParticipation(ParticipationRows.TryReadState(row.Value!) ?? await RebuiltAsync(key, row.Value!, cancel), row.Value!.ETag.ToString())
            : new LoadedParticipation(Participation.New(key), Version: null);
    }

    public async Task<CommitResult> CommitAsync(LoadedParticipation before, InputId input, Decision decision, CancellationToken cancel)
    {
        // Whoever forgets a text has just sent it, so its row is there, and nothing has to be read; if not, the answer says so.
        var result = decision.Effects.OfType<Effect.CancelText>().Any() ? null : await SubmitAsync(before, input, decision, Forgotten(before, decision), cancel);
        return result ?? await SubmitAsync(before, input, decision, await LeavingAsync(before, decision, cancel), cancel) ?? new CommitResult.Conflict();
    }

    public Task ForecloseAsync(ParticipationKey key, InputId input, CancellationToken cancel) =>
        table.AddOnceAsync(ParticipationRows.Seen(Keys.Participation(key), input, []), cancel);

    public async Task<ImmutableArray<Effect>?> EffectsOfAsync(ParticipationKey key, InputId input, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Participation(key), Keys.Seen(input), cancellationToken: cancel);
        return row.HasValue ? ParticipationRows.ReadEffects(row.Value!) : null;
    }

    public async Task<ImmutableArray<OutgoingText>> WaitingTextsAsync(ParticipationKey key, InputId input, CancellationToken cancel)
    {
        var rows = await Rows(Keys.Participation(key), Keys.TextKind, cancel).ToListAsync(cancel);
        return [.. rows.Where(row => row.GetString(TextRow.Input) == input.Value).OrderBy(TextRow.PlaceOf).Select(TextRow.Read)];
    }

    public async Task<OutgoingText?> ClaimAsync(ParticipationKey key, OutgoingText text, SendClaim claim, CancellationToken cancel)
    {
        try
        {
            var row = TextRow.Claim(Keys.Participation(key), text.Id, claim);
            var answer = await table.UpdateEntityAsync(row, new ETag(text.Version), TableUpdateMode.Merge, cancel);
            return text with { Claim = claim, Version = answer.Headers.ETag.ToString()! };
        }
        catch (RequestFailedException failure) when (failure.Status == 412 || failure.ErrorCode == TableFaults.RowIsMissing)
        {
            return null;
        }
    }

    public Task RemoveAsync(LoadedParticipation participation, InputId erasure, CancellationToken cancel) =>
        new ParticipationRemoval(table, participation, erasure).RemoveAsync(cancel);

    public async IAsyncEnumerable<Happening> HistoryAsync(ParticipationKey key, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in Rows(Keys.Participation(key), Keys.HappeningKind, cancel))
        {
            yield return ParticipationRows.ReadHappening(row);
        }
    }

    /// <summary>The next commit writes the state anew.</summary>
    private async Task<Participation> RebuiltAsync(ParticipationKey key, TableEntity state, CancellationToken cancel)
    {
        var rows = await Rows(Keys.Participation(key), Keys.HappeningKind, cancel).ToListAsync(cancel);
        var rebuilt = ParticipationRows.TryRebuild(key, rows, state);
        if (rebuilt is null)
        {
            throw new UnreadableParticipationException(
                $"Row '{Keys.State}' of partition '{Keys.Participation(key)}' cannot be read, nor all its history; put the partition's rows back from a backup.");
        }

        log.LogWarning("The state of {Participation} cannot be read; it was made of its history, and the next commit writes it anew.", key);
        return rebuilt;
    }

    /// <summary>Nothing where a text that leaves is not as the transaction takes it.</summary>
    private async Task<CommitResult?> SubmitAsync(
        LoadedParticipation before, InputId input, Decision decision, IReadOnlyCollection<TableTransactionAction> leaving, CancellationToken cancel)
    {
        var transaction = new CommitTransaction(Keys.Participation(before.Participation.Key), before, input, decision, leaving);
        try
        {
            var answer = await table.SubmitTransactionAsync(transaction.Actions, cancel);
            return transaction.Committed(answer.Value);
        }
        catch (TableTransactionFailedException failure) when (CommitTransaction.Refused(failure) is { } refused)
        {
            return refused;
        }
        catch (TableTransactionFailedException failure) when (transaction.IsOfLeaving(failure))
        {
            return null;
        }
    }

    private static List<TableTransactionAction> Forgotten(LoadedParticipation before, Decision decision) =>
    [
        .. decision.Effects.OfType<Effect.ForgetText>().Select(effect => new TableTransactionAction(
            TableTransactionActionType.Delete, new TableEntity(Keys.Participation(before.Participation.Key), Keys.Text(effect.Id)), ETag.All)),
    ];

    /// <summary>Deletions of the texts that the effects cancel (if nobody claimed them) or forget; what is gone already needs none.</summary>
    private async Task<List<TableTransactionAction>> LeavingAsync(LoadedParticipation before, Decision decision, CancellationToken cancel)
    {
        var cancelled = decision.Effects.OfType<Effect.CancelText>().Select(effect => Keys.Text(effect.Id)).ToHashSet();
        var forgotten = decision.Effects.OfType<Effect.ForgetText>().Select(effect => Keys.Text(effect.Id)).ToHashSet();
        var leaving = new List<TableTransactionAction>();
        await foreach (var row in Rows(Keys.Participation(before.Participation.Key), Keys.TextKind, cancel))
        {
            if (forgotten.Contains(row.RowKey))
            {
                leaving.Add(new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All));
            }
            else if (cancelled.Contains(row.RowKey) && !TextRow.IsClaimed(row))
            {
                leaving.Add(new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag));
            }
        }

        return leaving;
    }

    private AsyncPageable<TableEntity> Rows(string partition, string kind, CancellationToken cancel) => table.QueryAsync<TableEntity>(
        TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {kind} and RowKey lt {Keys.After(kind)}"), cancellationToken: cancel);
}
