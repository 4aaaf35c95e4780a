namespace EmaPain.App.Ports;

/// <summary>Who of the staff did what; insert-only.</summary>
public interface IAudit
{
    Task WriteAsync(AuditEntry entry, CancellationToken cancel);

    /// <summary>Whether an actor's request was done, by its id; not whether it was refused.</summary>
    Task<bool> IsDoneAsync(string request, string actor, CancellationToken cancel);
}
