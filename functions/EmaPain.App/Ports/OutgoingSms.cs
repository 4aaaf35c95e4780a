namespace EmaPain.App.Ports;

/// <summary>One text as it goes to the carrier.</summary>
/// <param name="From">The site's sender number, for participants or for staff.</param>
/// <param name="To">The phone of the participant, or of the member of staff.</param>
/// <param name="Text">What to send.</param>
/// <param name="Tag">Comes back in the delivery report: participation key and effect id.</param>
/// <param name="RepeatabilityId">The same for every try of the pair.</param>
/// <param name="FirstSent">The same for every try of the pair.</param>
public sealed record OutgoingSms(PhoneNumber From, PhoneNumber To, string Text, string Tag, Guid RepeatabilityId, DateTimeOffset FirstSent);
