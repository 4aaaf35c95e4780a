namespace EmaPain.Domain.Studies;

/// <summary>How sites are stratified.</summary>
public enum SiteStrata
{
    /// <summary>Each site has blocks of its own.</summary>
    Own,

    /// <summary>All sites share blocks.</summary>
    Shared,
}
