using Azure;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;

namespace EmaPain.Azure.Tables;

/// <summary>The row of a text on its way: the effect as decided, and the claim of the last try.</summary>
internal static class TextRow
{
    public const string Input = "Input";
    private const string EffectText = "Effect";
    private const string Place = "Place";
    private const string Try = "Try";
    private const string RepeatabilityId = "RepeatabilityId";
    private const string FirstSent = "FirstSent";
    private const string ClaimedUntil = "ClaimedUntil";

    public static TableEntity Of(string partition, InputId input, Effect.SendText text, int place)
    {
        var row = new TableEntity(partition, Keys.Text(text.Id)) { [Input] = input.Value, [Place] = place };
        SplitText.Put(row, EffectText, DomainJson.Write<Effect>(text));
        return row;
    }

    /// <summary>The columns of a claim alone, to be merged into the row.</summary>
    public static TableEntity Claim(string partition, EffectId text, SendClaim claim) => new(partition, Keys.Text(text))
    {
        [Try] = claim.Try,
        [RepeatabilityId] = claim.RepeatabilityId,
        [FirstSent] = claim.FirstSent,
        [ClaimedUntil] = claim.ClaimedUntil,
    };

    /// <summary>Whether somebody may be sending it; a claim that waits for its first call is nobody's.</summary>
    public static bool IsClaimed(TableEntity row) => ClaimOf(row) is { IsWaiting: false };

    /// <summary>Where the text stood in its decision.</summary>
    public static int PlaceOf(TableEntity row) => row.GetInt32(Place) ?? 0;

    public static OutgoingText Read(TableEntity row)
    {
        var text = (Effect.SendText)DomainJson.Read<Effect>(SplitText.Get(row, EffectText));
        return Outgoing(row.Id<InputId>(Input), text, ClaimOf(row), row.ETag);
    }

    public static OutgoingText Outgoing(InputId input, Effect.SendText text, SendClaim? claim, ETag version) =>
        new(text.Id, input, text.Text, text.Purpose, text.NotBefore, text.SendBefore, claim, version.ToString(), text.Staff);

    private static SendClaim? ClaimOf(TableEntity row) => row.GetInt32(Try) is not { } number
        ? null
        : new SendClaim(number, row.GetGuid(RepeatabilityId)!.Value, row.Timestamp(FirstSent), row.Timestamp(ClaimedUntil));
}
