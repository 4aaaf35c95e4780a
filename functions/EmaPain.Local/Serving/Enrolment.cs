namespace EmaPain.Local.Serving;

/// <summary>The page's form for a new person: enrolled with consent, given the arm unless the app draws it, and activated.</summary>
internal sealed record Enrolment(
    string Study, string Participant, string Phone, string Site, string Role, string? Language, string Zone, string? Weekday, string? Time, string? Arm);
