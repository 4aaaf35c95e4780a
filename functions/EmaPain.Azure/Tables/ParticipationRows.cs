using System.Collections.Immutable;
using Azure.Data.Tables;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;

namespace EmaPain.Azure.Tables;

/// <summary>The rows of a participation but for its texts: state, happenings, and marks of inputs.</summary>
internal static class ParticipationRows
{
    private const string StateText = "State";
    private const string HappeningText = "Happening";
    private const string EffectsText = "Effects";
    private const string Sequence = "Sequence";
    private const string At = "At";

    public static TableEntity State(string partition, Participation participation)
    {
        var row = new TableEntity(partition, Keys.State) { [Sequence] = participation.Sequence };
        SplitText.Put(row, StateText, DomainJson.Write(participation));
        return row;
    }

    public static Participation ReadState(TableEntity row) => DomainJson.Read<Participation>(SplitText.Get(row, StateText));

    public static TableEntity Happened(string partition, InputId input, long sequence, Happening happening)
    {
        var row = new TableEntity(partition, Keys.Happening(sequence))
        {
            [At] = happening.At.ToDateTimeOffset(),
            [TextRow.Input] = input.Value,
        };
        SplitText.Put(row, HappeningText, DomainJson.Write(happening));
        return row;
    }

    public static Happening ReadHappening(TableEntity row) => DomainJson.Read<Happening>(SplitText.Get(row, HappeningText));

    /// <summary>The mark of an input, with the effects that have no row of their own.</summary>
    public static TableEntity Seen(string partition, InputId input, ImmutableArray<Effect> effects)
    {
        var row = new TableEntity(partition, Keys.Seen(input)) { [TextRow.Input] = input.Value };
        SplitText.Put(row, EffectsText, DomainJson.Write(WithoutTexts(effects)));
        return row;
    }

    public static ImmutableArray<Effect> ReadEffects(TableEntity row) =>
        DomainJson.Read<ImmutableArray<Effect>>(SplitText.Get(row, EffectsText));

    private static ImmutableArray<Effect> WithoutTexts(ImmutableArray<Effect> effects) =>
        effects.RemoveAll(effect => effect is Effect.SendText or Effect.CancelText or Effect.ForgetText);
}
