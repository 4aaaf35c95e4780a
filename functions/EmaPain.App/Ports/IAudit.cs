namespace EmaPain.App.Ports;

/// <summary>Who of the staff did what; insert-only.</summary>
public interface IAudit
{
    Task WriteAsync(AuditEntry entry, CancellationToken cancel);
}
