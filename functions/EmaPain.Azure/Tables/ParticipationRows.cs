using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
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
    private static readonly JsonSerializerOptions Tolerant = new(DomainJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    public static TableEntity State(string partition, Participation participation)
    {
        var row = new TableEntity(partition, Keys.State) { [Sequence] = participation.Sequence };
        SplitText.Put(row, StateText, DomainJson.Write(participation));
        return row;
    }

    public static Participation ReadState(TableEntity row) => DomainJson.Read<Participation>(SplitText.Get(row, StateText));

    /// <summary>The state; nothing where it cannot be read.</summary>
    /// <exception cref="JsonException">It holds more than this version of the app knows: a later one wrote it.</exception>
    public static Participation? TryReadState(TableEntity row)
    {
        try
        {
            return ReadState(row);
        }
        catch (Exception fault) when (IsOfContent(fault) && !IsOfLaterApp(row))
        {
            return null;
        }
    }

    /// <summary>The state that all happenings make; nothing where one cannot be read, or some are missing.</summary>
    public static Participation? TryRebuild(ParticipationKey key, IEnumerable<TableEntity> happenings, TableEntity state)
    {
        try
        {
            var rebuilt = History.Replay(key, happenings.Select(ReadHappening));
            return rebuilt.Sequence == state.GetInt64(Sequence) ? rebuilt : null;
        }
        catch (Exception fault) when (IsOfContent(fault))
        {
            return null;
        }
    }

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

    /// <summary>Whether what a row holds is at fault, and not the way to it.</summary>
    private static bool IsOfContent(Exception fault) => fault is JsonException or FormatException or ArgumentException or InvalidOperationException or NotSupportedException;

    private static bool IsOfLaterApp(TableEntity row)
    {
        try
        {
            return JsonSerializer.Deserialize<Participation>(SplitText.Get(row, StateText), Tolerant) is not null;
        }
        catch (Exception fault) when (IsOfContent(fault))
        {
            return false;
        }
    }

    private static ImmutableArray<Effect> WithoutTexts(ImmutableArray<Effect> effects) =>
        effects.RemoveAll(effect => effect is Effect.SendText or Effect.CancelText or Effect.ForgetText);
}
