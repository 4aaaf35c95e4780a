using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.Azure.Tables;

/// <summary>One decision as one entity group transaction, and what its answer means.</summary>
internal sealed class CommitTransaction
{
    /// <summary>A transaction holds 100 rows; two of them are the mark and the state.</summary>
    private const int MostRows = 98;
    private const int MarkPlace = 0;
    private const int StatePlace = 1;
    private readonly Participation after;
    private readonly InputId input;
    private readonly ImmutableArray<Effect.SendText> texts;
    private readonly int firstText;

    /// <param name="partition">The participation's partition.</param>
    /// <param name="before">What the decision was made on.</param>
    /// <param name="input">What was decided.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="leaving">Rows of texts that it cancels or forgets.</param>
    public CommitTransaction(
        string partition, LoadedParticipation before, InputId input, Decision decision, IReadOnlyCollection<TableTransactionAction> leaving)
    {
        after = decision.Participation;
        this.input = input;
        texts = [.. decision.Effects.OfType<Effect.SendText>()];
        firstText = StatePlace + 1 + decision.Happenings.Length;
        Check(before.Participation, decision, decision.Happenings.Length + texts.Length + leaving.Count);
        Actions =
        [
            Add(ParticipationRows.Seen(partition, input, decision.Effects)),
            StateAction(ParticipationRows.State(partition, after), before.Version),
            .. decision.Happenings.Select((happening, place) =>
                Add(ParticipationRows.Happened(partition, input, before.Participation.Sequence + place + 1, happening))),
            .. texts.Select((text, place) => Add(TextRow.Of(partition, input, text, place))),
            .. leaving,
        ];
    }

    public ImmutableArray<TableTransactionAction> Actions { get; }

    /// <summary>Versions come from the answer, so that nothing has to be read again.</summary>
    public CommitResult.Committed Committed(IReadOnlyList<Response> answers) => new(
        new LoadedParticipation(after, Version(answers[StatePlace]).ToString()),
        [.. texts.Select((text, place) => TextRow.Outgoing(input, text, claim: null, Version(answers[firstText + place])))]);

    /// <summary>What a failed transaction means for the input; nothing where it means a fault, or that a text's row has changed.</summary>
    public static CommitResult? Refused(TableTransactionFailedException failure) => (failure.FailedTransactionActionIndex, failure.Status) switch
    {
        (MarkPlace, 409) => new CommitResult.SeenBefore(),
        (StatePlace, 409 or 412 or 404) => new CommitResult.Conflict(),
        _ => null,
    };

    /// <summary>Whether it failed because a text that leaves was claimed or deleted since it was looked at.</summary>
    public bool IsOfLeaving(TableTransactionFailedException failure) =>
        (failure.FailedTransactionActionIndex, failure.Status) is ({ } place, 412 or 404)
        && Actions[place].ActionType == TableTransactionActionType.Delete;

    private static void Check(Participation before, Decision decision, int rows)
    {
        if (rows > MostRows)
        {
            throw new InvalidOperationException($"A decision of {rows} rows does not fit one transaction; at most {MostRows} do.");
        }

        if (decision.Participation.Key != before.Key || decision.Participation.Sequence != before.Sequence + decision.Happenings.Length)
        {
            throw new InvalidOperationException("The decided state does not follow from the one that was loaded.");
        }
    }

    private static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);

    private static TableTransactionAction StateAction(TableEntity row, string? version) => version is null
        ? Add(row)
        : new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, new ETag(version));

    private static ETag Version(Response answer) =>
        answer.Headers.ETag ?? throw new InvalidOperationException("Table storage answered a write without a version.");
}
