namespace EmaPain.Azure.Tests.Tables;

/// <summary>An enum to be stored by name.</summary>
public enum Severity
{
    None,
    Mild,
    Severe,
}
