using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Ports;

/// <summary>A text on its way to a participant or a member of staff, as its row says it. Holds no phone number.</summary>
/// <param name="Id">The effect that asked for it.</param>
/// <param name="Input">The input that was decided.</param>
/// <param name="Text">What to send.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="NotBefore">Earliest instant, on the trial's clock.</param>
/// <param name="SendBefore">The end, itself too late, on the trial's clock.</param>
/// <param name="Claim">The last claim; none if nobody began to send it.</param>
/// <param name="Version">The version that a claim has to find unchanged.</param>
/// <param name="Staff">The member of staff whom it calls; none: it goes to the participant.</param>
public sealed record OutgoingText(
    EffectId Id, InputId Input, string Text, Purpose Purpose, Instant NotBefore, Instant SendBefore, SendClaim? Claim, string Version, string? Staff = null);
