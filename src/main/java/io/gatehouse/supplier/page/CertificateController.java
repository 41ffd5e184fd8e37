package io.gatehouse.supplier.page;

import io.gatehouse.supplier.CertificateDraft;
import io.gatehouse.supplier.NoSuchSupplier;
import io.gatehouse.supplier.SupplierEditedMeanwhile;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Certificates of a supplier. */
@Controller
@RequestMapping("/suppliers/{id}/certificates")
class CertificateController {

  private static final List<TypedField> FIELDS =
      List.of(
          TypedField.line("standard").needed(),
          TypedField.line("number"),
          TypedField.line("body"),
          TypedField.line("accreditation"),
          TypedField.text("scope"),
          TypedField.line("applicability"),
          TypedField.date("expires").needed(),
          TypedField.date("endedOn"),
          TypedField.date("lastSurveillance"),
          TypedField.text("findings"));

  private final Suppliers suppliers;
  private final SupplierEditing editing;

  CertificateController(Suppliers suppliers, SupplierEditing editing) {
    this.suppliers = suppliers;
    this.editing = editing;
  }

  @GetMapping("/new")
  String empty(@PathVariable String id, Principal who, Model model) {
    editing.require(who.getName());
    return page(suppliers.get(id), null).show(TypedForm.of(FIELDS, Map.of()), Map.of(), model);
  }

  @PostMapping("/new")
  String add(
      @PathVariable String id,
      @RequestParam Map<String, String> typed,
      @RequestParam long revision,
      Principal who,
      Model model,
      RedirectAttributes next) {
    return save(id, null, typed, revision, who, model, next);
  }

  @GetMapping("/{certificate}/edit")
  String form(
      @PathVariable String id, @PathVariable String certificate, Principal who, Model model) {
    editing.require(who.getName());
    SupplierView supplier = suppliers.get(id);
    TypedForm form = TypedForm.of(FIELDS, values(one(supplier, certificate)));
    return page(supplier, certificate).show(form, Map.of(), model);
  }

  @PostMapping("/{certificate}/edit")
  String edit(
      @PathVariable String id,
      @PathVariable String certificate,
      @RequestParam Map<String, String> typed,
      @RequestParam long revision,
      Principal who,
      Model model,
      RedirectAttributes next) {
    return save(id, certificate, typed, revision, who, model, next);
  }

  private String save(
      String id,
      @Nullable String certificate,
      Map<String, String> typed,
      long revision,
      Principal who,
      Model model,
      RedirectAttributes next) {
    editing.require(who.getName());
    SupplierView supplier = suppliers.get(id);
    TypedForm form = TypedForm.of(FIELDS, typed);
    Map<String, String> faults = form.faults();
    if (!faults.isEmpty()) {
      return page(supplier, certificate).show(form, faults, model);
    }
    try {
      suppliers.put(id, certificate, draft(form), revision, who.getName());
    } catch (SupplierEditedMeanwhile e) {
      SupplierView present = suppliers.get(id);
      Map<String, String> saved =
          certificate == null ? Map.of() : values(one(present, certificate));
      return page(present, certificate).meanwhile(form, saved, model);
    }
    next.addFlashAttribute("saved", true);
    return "redirect:/suppliers/{id}#certificates";
  }

  @PostMapping("/{certificate}/remove")
  String remove(
      @PathVariable String id,
      @PathVariable String certificate,
      @RequestParam long revision,
      Principal who,
      RedirectAttributes next) {
    editing.require(who.getName());
    suppliers.removeCertificate(id, certificate, revision, who.getName());
    next.addFlashAttribute("saved", true);
    return "redirect:/suppliers/{id}#certificates";
  }

  private static CertificateDraft draft(TypedForm form) {
    return new CertificateDraft(
        form.required("standard"),
        form.text("number"),
        form.text("body"),
        form.text("accreditation"),
        form.text("scope"),
        form.text("applicability"),
        Objects.requireNonNull(form.date("expires")),
        form.date("endedOn"),
        form.date("lastSurveillance"),
        form.text("findings"));
  }

  private static Map<String, String> values(SupplierView.Certificate one) {
    return one.draft().values();
  }

  private static SupplierView.Certificate one(SupplierView supplier, String certificate) {
    return supplier.certificates().stream()
        .filter(one -> one.id().equals(certificate))
        .findFirst()
        .orElseThrow(() -> new NoSuchSupplier(certificate));
  }

  private static EditPage page(SupplierView supplier, @Nullable String certificate) {
    String all = "/suppliers/" + supplier.id() + "/certificates/";
    return certificate == null
        ? new EditPage("certificate", all + "new", null, supplier)
        : new EditPage(
            "certificate", all + certificate + "/edit", all + certificate + "/remove", supplier);
  }
}
