namespace EmaPain.Domain.Participations;

/// <summary>What a peer coach and a patient tell each other's record.</summary>
public enum PeerNewsKind
{
    /// <summary>To the patient: staff gave the coach this person.</summary>
    Assigned,

    /// <summary>To the coach: the person has another coach, or takes part no more.</summary>
    Released,

    /// <summary>To the patient: the coach spoke with the person.</summary>
    Contact,

    /// <summary>To the patient: the coach is concerned.</summary>
    Concern,
}
