namespace EmaPain.Local.Cohort;

/// <summary>The app refused something that every trial needs, such as an enrolment; the trial cannot be played.</summary>
public sealed class RefusedByTheAppException(string message) : Exception(message);
